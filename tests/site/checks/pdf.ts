import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a screen reader meets it: by its tags, not by where the ink is. */
export interface Pdf {
  language: string;
  title: string;
  dates: string[];
  /** XMP metadata by name, `pdfuaid:part`. */
  metadata: Map<string, unknown>;
  isTagged: boolean;
  outline: PdfOutline[];
  pages: PdfPage[];
}

export interface PdfOutline {
  title: string;
  /** From 1. */
  page: number;
  items: PdfOutline[];
}

export interface PdfPage {
  /** Elements of the structure that have content on this page. */
  elements: PdfElement[];
  /** What screen readers leave out: running heads, feet, ornaments. */
  artifacts: string;
  /** How wide the paper is, and how far the text goes, both in points from the left edge. */
  width: number;
  right: number;
  links: { url?: string; page?: number }[];
}

export interface PdfElement {
  role: string;
  alt?: string;
  /** Text and elements, in the order in which they are read. */
  children: (PdfElement | string)[];
}

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  // The text is all that is asked for: no faces, and no warnings about them.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const { info, metadata } = (await document.getMetadata()) as unknown as {
    info: Record<'Language' | 'Title' | 'CreationDate' | 'ModDate', string>;
    metadata: Iterable<[string, unknown]> | null;
  };
  const toPage = async (dest: unknown): Promise<number> =>
    (await document.getPageIndex((dest as [{ num: number; gen: number }])[0])) + 1;
  const toOutline = async ({ title, dest, items }: RawOutline): Promise<PdfOutline> => ({
    title,
    page: await toPage(dest),
    items: await Promise.all(items.map(toOutline)),
  });

  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { texts, artifacts } = collectMarked(items);
    const tree = (await page.getStructTree()) as RawNode | null;
    const annotations = (await page.getAnnotations()) as { url?: string; dest?: unknown }[];
    pages.push({
      elements: (tree?.children ?? []).flatMap((child) => toElements(child, texts)),
      artifacts,
      width: page.view[2] ?? 0,
      right: Math.max(
        0,
        ...(items as RawItem[]).map(({ transform, width }) => (transform?.[4] ?? 0) + (width ?? 0)),
      ),
      links: await Promise.all(
        annotations.map(async ({ url, dest }) =>
          url === undefined ? { page: await toPage(dest) } : { url },
        ),
      ),
    });
  }
  const outline = (await document.getOutline()) as RawOutline[] | null;
  const marks = (await document.getMarkInfo()) as unknown;
  const pdf: Pdf = {
    language: info.Language,
    title: info.Title,
    dates: [info.CreationDate, info.ModDate],
    metadata: new Map(metadata ?? []),
    isTagged: marks instanceof Map && marks.get('Marked') === true,
    outline: await Promise.all((outline ?? []).map(toOutline)),
    pages,
  };
  await task.destroy();
  return pdf;
}

/** All elements with a role, `/^H\d$/`, in the order in which they are read. */
export function findElements(elements: readonly PdfElement[], role: RegExp): PdfElement[] {
  return elements.flatMap((element) => [
    ...(role.test(element.role) ? [element] : []),
    ...findElements(
      element.children.filter((child) => typeof child !== 'string'),
      role,
    ),
  ]);
}

/** The text of elements without what stands in some of their parts. */
export function readText(elements: readonly (PdfElement | string)[], without = /^$/): string {
  return elements
    .map((element) => {
      if (typeof element === 'string') return element;
      return without.test(element.role) ? '' : readText(element.children, without);
    })
    .join('');
}

interface RawOutline {
  title: string;
  dest: unknown;
  items: RawOutline[];
}

interface RawNode {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: RawNode[];
}

interface RawItem {
  str?: string;
  transform?: number[];
  width?: number;
  type?: string;
  tag?: string;
  id?: string;
}

/** The text of every marked piece of a page, by id. Pieces nest; the innermost one with an id owns the text. */
function collectMarked(items: RawItem[]): { texts: Map<string, string>; artifacts: string } {
  const texts = new Map<string, string>();
  let artifacts = '';
  const open: { id?: string | undefined; isArtifact: boolean }[] = [];
  for (const { str, type, tag, id } of items) {
    if (type === 'endMarkedContent') open.pop();
    else if (type !== undefined) {
      const outer = open.at(-1);
      const isArtifact = tag === 'Artifact' || outer?.isArtifact === true;
      open.push({ id: id ?? outer?.id, isArtifact });
    } else if (open.at(-1)?.isArtifact === true) artifacts += `${str ?? ''} `;
    else {
      const owner = open.at(-1)?.id ?? '';
      texts.set(owner, (texts.get(owner) ?? '') + (str ?? ''));
    }
  }
  return { texts, artifacts };
}

/** Only some elements say something of themselves; the others are taken for what they hold. */
function toElements(
  { role, alt, type, id, children = [] }: RawNode,
  texts: Map<string, string>,
): PdfElement[] {
  if (role === undefined) {
    return type === 'content' ? [{ role: 'text', children: [texts.get(id ?? '') ?? ''] }] : [];
  }
  const inner = children.flatMap((child) => toElements(child, texts));
  return [{ role, ...(alt !== undefined && { alt }), children: inner }];
}
