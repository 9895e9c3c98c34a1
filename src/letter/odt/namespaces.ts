import type { Namespaces } from '../xml.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Of OpenDocument (ODF 1.3, part 3, 1.4). */
export const NAMESPACES: Namespaces = {
  [`${ODF}office:1.0`]: 'office',
  [`${ODF}text:1.0`]: 'text',
  [`${ODF}table:1.0`]: 'table',
  [`${ODF}style:1.0`]: 'style',
  [`${ODF}drawing:1.0`]: 'draw',
  [`${ODF}xsl-fo-compatible:1.0`]: 'fo',
  'http://www.w3.org/1999/xlink': 'xlink',
};
