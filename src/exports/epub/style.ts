/**
 * The book's style sheet. Typeface, size, text and background belong to the reader: red stands only where 3:1 is enough
 * (bars, large numbers), which it has on white, sepia and black alike.
 */
export const BOOK_STYLE = `body {
  line-height: 1.5;
  overflow-wrap: break-word;
  -webkit-hyphens: auto;
  -epub-hyphens: auto;
  hyphens: auto;
}

h1,
h2,
h3,
h4,
h5,
h6 {
  line-height: 1.15;
  text-align: left;
  -webkit-hyphens: manual;
  -epub-hyphens: manual;
  hyphens: manual;
  break-after: avoid;
}

h1 {
  font-size: 1.8em;
}

a {
  color: inherit;
}

sup {
  line-height: 0;
}

img {
  max-width: 100%;
  height: auto;
}

pre,
code {
  -webkit-hyphens: none;
  -epub-hyphens: none;
  hyphens: none;
  overflow-wrap: anywhere;
}

pre {
  white-space: pre-wrap;
}

table {
  border-collapse: collapse;
  margin: 1em 0;
  font-size: 0.9em;
}

th,
td {
  border: 1px solid;
  padding: 0.25em 0.5em;
  text-align: left;
  vertical-align: top;
}

.align-center {
  text-align: center;
}

.align-right {
  text-align: right;
}

nav ol {
  list-style: none;
  padding-left: 1em;
}

nav > ol {
  padding-left: 0;
}

nav > ol > li {
  margin-top: 0.75em;
}

.cover {
  text-align: center;
}

.title-page__publisher,
.title-page__imprint,
.chapter__address {
  font-size: 0.85em;
}

.title-page__imprint,
.chapter__address {
  margin-top: 2em;
  border-top: 3px solid;
  padding-top: 0.5em;
}

.chapter__head {
  border-bottom: 3px solid;
  margin-bottom: 1.5em;
}

.chapter__number {
  margin: 0;
  color: #d6000e;
  font-size: 1.5em;
  font-weight: bold;
}

.chapter__title {
  margin-top: 0;
}

.chapter__summary,
.title-page__state {
  font-weight: bold;
}

.citable {
  margin: 0.75em 0;
  padding-left: 2em;
}

.citable > p,
.citable > ul,
.citable > ol {
  margin-top: 0;
  margin-bottom: 0;
}

.citable__number {
  float: left;
  width: 2.5em;
  margin-left: -2.7em;
  font-size: 0.75em;
  line-height: 2;
  text-decoration: none;
}

.demand {
  margin: 1.5em 0;
  border-left: 6px solid #d6000e;
  padding-left: 0.75em;
}

.demand__title {
  margin-top: 0;
}

.demand__foot {
  font-size: 0.85em;
}

.box {
  margin: 1.5em 0;
  border: 1px solid;
  padding: 0.5em 0.75em;
}

.box__title {
  margin-top: 0;
  font-weight: bold;
}

.quote,
.figure {
  margin: 1.5em 0;
}

.quote blockquote {
  margin: 0 0 0.5em;
  border-left: 3px solid;
  padding-left: 0.75em;
}

figcaption,
.footnotes {
  font-size: 0.9em;
}
`;
