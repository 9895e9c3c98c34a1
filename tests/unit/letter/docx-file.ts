import { strToU8, zipSync, type Zippable } from 'fflate';

export interface DocxFile {
  /** What stands in `w:body`. */
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  /** Further relationships of the document: `rId9` → address. */
  links?: Record<string, string>;
  /** Further files. */
  files?: Zippable;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

const PARTS = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const;

/** A Word document as Word writes it, with the parts that a test is about. */
export function createDocx(file: DocxFile): Uint8Array {
  const relationships = [
    ...PARTS.filter((part) => file[part] !== undefined).map(
      (part) => `<Relationship Id="${part}" Type="${R}/${part}" Target="${part}.xml"/>`,
    ),
    ...(file.header === undefined
      ? []
      : [`<Relationship Id="header" Type="${R}/header" Target="header1.xml"/>`]),
    ...Object.entries(file.links ?? {}).map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="${R}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
    ),
  ];
  const part = (root: string, content: string) =>
    strToU8(`${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>`);
  const files: Zippable = {
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(
      wrapRelationships([
        `<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>`,
      ]),
    ),
    'word/document.xml': part('document', `<w:body>${file.body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': strToU8(wrapRelationships(relationships)),
  };
  for (const name of PARTS) {
    const content = file[name];
    if (content !== undefined) files[`word/${name}.xml`] = part(name, content);
  }
  if (file.header !== undefined) files['word/header1.xml'] = part('hdr', file.header);
  return zipSync({ ...files, ...file.files }, { mtime: new Date(1980, 0, 1, 12) });
}

/** A paragraph of one run. */
export function paragraph(text: string, { style = '', run = '' } = {}): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${createRun(text, run)}</w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, numId = 1, level = 0): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(numId)}"/></w:numPr></w:pPr>${createRun(text)}</w:p>`;
}

/** A run with properties (`<w:b/>`). */
export function createRun(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/** Styles as Word names them in a German document. */
export const STYLES = `
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/><w:rPr><w:b/><w:sz w:val="56"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift3"><w:name w:val="heading 3"/><w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/><w:basedOn w:val="Standard"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>`;

/**
 * List 1 has bullets, 2 counts with digits and, one level down, with letters; 3 counts on its own, 4 begins the numbers of
 * 2 anew, 5 has the levels of a style, 6 has none, 7 counts paragraphs of a law.
 */
export const NUMBERING = `
<w:abstractNum w:abstractNumId="0">${[0, 1, 2].map((level) => createLevel(level, 'bullet')).join('')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${createLevel(0, 'decimal')}${createLevel(1, 'lowerLetter')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${createLevel(0, 'decimal', 5)}</w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Liste"/></w:abstractNum>
<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="Liste"/>${createLevel(0, 'decimal')}</w:abstractNum>
<w:abstractNum w:abstractNumId="5"/>
<w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/></w:lvl></w:abstractNum>
<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="5"/></w:num>
<w:num w:numId="7"><w:abstractNumId w:val="6"/></w:num>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>`;

function createLevel(level: number, format: string, start = 1): string {
  return `<w:lvl w:ilvl="${String(level)}"><w:start w:val="${String(start)}"/><w:numFmt w:val="${format}"/></w:lvl>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const WORDML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORDML}.document.main+xml"/>${PARTS.map(
  (part) => `<Override PartName="/word/${part}.xml" ContentType="${WORDML}.${part}+xml"/>`,
).join('')}</Types>`;

function wrapRelationships(relationships: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`;
}

/** A text without what XML cannot hold (XML 1.0, 2.2). */
export function withoutControls(text: string): string {
  return text
    .toWellFormed()

    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
