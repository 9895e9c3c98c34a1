import { addresses } from '../../domain/addresses.ts';
import { typeset } from '../../markup/typography.ts';
import { createUrl, type Site } from '../url.ts';
import { escapeXml } from '../xml.ts';
import { BOOK_FILES } from './book.ts';
import type { EpubEdition, EpubPublisher } from './epub.ts';
import { createNameUuid } from './name-uuid.ts';
import type { ShelvedPicture } from './pictures.ts';

/** The package document (https://www.w3.org/TR/epub-33/#sec-package-doc): what the book is and which files it has. */
export function createPackageDocument({
  site,
  publisher,
  edition,
  pages,
  pictures,
  coverFile,
}: {
  readonly site: Site;
  readonly publisher: EpubPublisher;
  readonly edition: EpubEdition;
  /** Files in reading order. */
  readonly pages: readonly string[];
  readonly pictures: readonly ShelvedPicture[];
  /** Which of the pictures stands for the book. */
  readonly coverFile?: string | undefined;
}): string {
  const uuid = createNameUuid(createUrl(site, addresses.edition(edition.id)));
  const items: Item[] = [
    ...pages.map((file) => ({
      file,
      mediaType: 'application/xhtml+xml',
      properties: file === BOOK_FILES.navigation ? 'nav' : undefined,
    })),
    { file: BOOK_FILES.style, mediaType: 'text/css' },
    ...pictures.map(({ file, mediaType }) => ({
      file,
      mediaType,
      properties: file === coverFile ? 'cover-image' : undefined,
    })),
  ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="de">',
    '  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `    <dc:identifier id="id">urn:uuid:${uuid}</dc:identifier>`,
    `    <dc:title>${escapeXml(typeset(edition.title))}</dc:title>`,
    '    <dc:language>de</dc:language>',
    `    <dc:creator>${escapeXml(publisher.name)}</dc:creator>`,
    `    <dc:publisher>${escapeXml(publisher.name)}</dc:publisher>`,
    `    <dc:date>${edition.date}</dc:date>`,
    `    <dc:description>${escapeXml(typeset(edition.state))}</dc:description>`,
    `    <dc:source>${escapeXml(createUrl(site, edition.url))}</dc:source>`,
    ...[
      ['dcterms:modified', `${edition.date}T00:00:00Z`],
      ...describeAccessibility(pictures.length > 0),
    ].map(([property, value]) => `    <meta property="${property}">${value}</meta>`),
    '  </metadata>',
    '  <manifest>',
    ...items.map(createItem),
    '  </manifest>',
    '  <spine>',
    ...pages.map((file) => `    <itemref idref="${createId(file)}"/>`),
    '  </spine>',
    '</package>',
    '',
  ].join('\n');
}

interface Item {
  readonly file: string;
  readonly mediaType: string;
  readonly properties?: string | undefined;
}

function createItem({ file, mediaType, properties }: Item): string {
  const extra = properties === undefined ? '' : ` properties="${properties}"`;
  return `    <item id="${createId(file)}" href="${file}" media-type="${mediaType}"${extra}/>`;
}

/** Files are called by slugs, so their names are names in XML, too. */
function createId(file: string): string {
  return file.replaceAll('.', '-');
}

/** https://www.w3.org/TR/epub-a11y-11/#sec-discovery, in the vocabulary of schema.org. */
function describeAccessibility(hasPictures: boolean): [property: string, value: string][] {
  const summary = `Der ganze Text ist in Überschriften gegliedert und über das Inhaltsverzeichnis zu erreichen, seine Absätze sind nummeriert. ${hasPictures ? 'Alle Bilder sind beschrieben.' : 'Bilder gibt es nicht.'}`;
  return [
    ['schema:accessMode', 'textual'],
    ...(hasPictures ? [PICTURES_ARE_SEEN] : []),
    ['schema:accessModeSufficient', 'textual'],
    ['schema:accessibilityFeature', 'tableOfContents'],
    ['schema:accessibilityFeature', 'readingOrder'],
    ['schema:accessibilityFeature', 'structuralNavigation'],
    ...(hasPictures ? [PICTURES_ARE_DESCRIBED] : []),
    ['schema:accessibilityHazard', 'none'],
    ['schema:accessibilitySummary', summary],
  ];
}

const PICTURES_ARE_SEEN: [string, string] = ['schema:accessMode', 'visual'];

const PICTURES_ARE_DESCRIBED: [string, string] = ['schema:accessibilityFeature', 'alternativeText'];
