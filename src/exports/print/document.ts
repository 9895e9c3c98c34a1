import { addresses } from '../../domain/addresses.ts';
import { breakRuns, dropMissingGlyphs, toPrintable } from '../../markup/glyphs.ts';
import { setPictureText } from './picture-text.ts';
import { typeset } from '../../markup/typography.ts';
import type { BookEdition } from '../book.ts';
import { createUrl, type Site } from '../url.ts';
import type { PictureFile, PrintNode } from './nodes.ts';
import { describeSeal, type SealNotice } from '../seal-notice.ts';
import { toPrint } from './to-print.ts';

/** What `edition.typ` reads. */
export interface PrintDocument {
  title: string;
  /** The title with the places where its words may break. */
  cover: string;
  publisher: string;
  description: string;
  keywords: string[];
  state: string;
  call: string;
  address: string;
  date: { year: number; month: number; day: number };
  changelog: string;
  /** One chapter alone, without cover and contents. */
  single: boolean;
  seal: SealNotice | null;
  chapters: { number: number; title: PrintNode[]; summary: string; children: PrintNode[] }[];
}

/**
 * What the print template needs for an edition, or for one of its chapters.
 *
 * @param options `chapter` is the id of the only chapter to print; `getPicture` says where the compiler finds a picture.
 */
export function createPrintDocument({
  site,
  publisher,
  edition,
  chapter: only,
  getPicture,
}: {
  site: Site;
  publisher: string;
  edition: BookEdition;
  chapter?: string | undefined;
  getPicture: (chapter: string, src: string) => PictureFile;
}): PrintDocument {
  const chapters = edition.chapters.filter(({ id }) => only === undefined || id === only);
  const [first] = chapters;
  const single = only !== undefined && first !== undefined;
  const [year = 0, month = 0, day = 0] = edition.date.split('-').map(Number);
  const plain = (text: string) => toPrintable(typeset(text));
  const set = (text: string) => breakRuns(plain(text));
  const title = plain(edition.title);
  return {
    title: single ? `${plain(first.title)} · ${title}` : title,
    cover: setPictureText(edition.title, 200),
    publisher: dropMissingGlyphs(publisher),
    description: single ? first.summary : edition.state,
    keywords: chapters.map((chapter) => chapter.title),
    state: toPrintable(edition.state),
    call: set(edition.call ?? ''),
    address: createUrl(site, single ? first.url : edition.url),
    date: { year, month, day },
    changelog: set(edition.changelog ?? ''),
    single,
    seal: describeSeal({ ...edition, textUrl: createUrl(site, edition.textUrl) }),
    chapters: chapters.map(({ id, number, title: heading, summary, url, body }) => ({
      number,
      title: [{ type: 'text', value: breakRuns(plain(heading), 20) }],
      summary: set(summary),
      children: toPrint(body, {
        prefix: id,
        resolveLink: (target) =>
          target.startsWith('#')
            ? `${createUrl(site, url)}${target}`
            : new URL(target, createUrl(site, addresses.home)).href,
        resolvePicture: (src) => getPicture(id, src),
      }),
    })),
  };
}
