import { readdirSync, readFileSync } from 'node:fs';
import { tests } from 'commonmark-spec';
import { splitFrontMatter } from '../../../src/validation/front-matter.ts';

/** Every body below `content/`, by path. */
export const shippedBodies: [string, string][] = readdirSync('content', {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.mdx'))
  .map((path) => {
    const split = splitFrontMatter(readFileSync(`content/${path}`, 'utf8'));
    return [path, 'body' in split ? split.body : ''];
  });

/** The examples of the CommonMark specification as bodies, by number. */
export const examples: [string, string][] = tests.map(({ number, markdown }) => [
  `example ${String(number)}`,
  markdown.replaceAll('→', '\t'),
]);

/** What the profile has on top of CommonMark, and what a text can be by accident. */
export const strangeBodies: [string, string][] = Object.entries({
  empty: '',
  blank: '\n\n  \n',
  'without a line end': 'Text',
  'line ends of Windows': '# A\r\n\r\nText\r\nweiter\r\n\r\n- a\r\n- b\r\n',
  'an open component': ':::note{title="A"}\nText\n\nMehr',
  'components in components': '::::columns\n:::note\nA\n:::\n\n:::note\nB\n:::\n::::\n',
  'a component in a quotation': '> :::note\n> Text\n> :::\n',
  'an unknown component': ':::box{a=1 .b #c}\nText\n:::\n',
  'a label': ':::note[Titel]\nText\n:::\n',
  'a leaf': '::note\n',
  'attributes twice': ':::note{title="A" title="B"}\nText\n:::\n',
  footnotes: 'Text[^1] und[^a].\n\n[^1]: Eins\n\n    Zwei\n[^a]: Drei\n',
  'a table': 'a | b\n:-- | -:\n1 | 2 | 3\n4\n',
  'lists in a row': '- a\n\n* b\n\n1. c\n\n1) d\n',
  'too deep': `${'>'.repeat(60)} Text\n`,
  'an open fence': '```js\nText\n',
  'an open fence in a component': ':::note\n```\nText\n:::\n',
});
