import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeXml } from './docx-file.ts';

export interface OdtFile {
  /** What stands in `office:text`. */
  body: string;
  /** Automatic styles of the text. */
  styles?: string;
  /** `office:master-styles`, with headers and footers. */
  pages?: string;
  manifest?: string;
  files?: Zippable;
}

const NAMESPACES = [
  ...['office', 'text', 'table', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ');

/** A document as LibreOffice writes it, with the parts that a test is about. */
export function createOdt({ body, styles = '', pages = '', manifest, files }: OdtFile): Uint8Array {
  const part = (root: string, content: string) =>
    strToU8(`<?xml version="1.0"?><office:${root} ${NAMESPACES}>${content}</office:${root}>`);
  const entries: Zippable = {
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': part(
      'document-content',
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': part(
      'document-styles',
      `<office:styles>${NAMED_STYLES}</office:styles><office:master-styles>${pages}</office:master-styles>`,
    ),
  };
  if (manifest !== undefined) entries['META-INF/manifest.xml'] = strToU8(manifest);
  return zipSync({ ...entries, ...files }, { mtime: new Date(1980, 0, 1, 12) });
}

export function textParagraph(text: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${escapeXml(text)}</text:p>`;
}

const NAMED_STYLES = `
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Quotations" style:family="paragraph"/>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>`;
