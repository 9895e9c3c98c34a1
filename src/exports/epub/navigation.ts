import type { Element } from 'hast';
import { element } from '../../markup/element.ts';
import { typeset } from '../../markup/typography.ts';
import { BOOK_FILES, type ReadChapter } from './book.ts';
import { textElement, type Page } from './page.ts';

/** The table of contents, down to headings, demands and questions, and the landmarks. */
export function createNavigation(chapters: readonly ReadChapter[], hasCover: boolean): Page {
  const entries: Entry[] = [
    { href: BOOK_FILES.title, label: 'Titelseite', level: 1 },
    ...chapters.flatMap(listEntries),
  ];
  return {
    title: 'Inhalt',
    type: 'frontmatter',
    content: [
      element('nav', { 'epub:type': 'toc', role: 'doc-toc', ariaLabel: 'Inhalt' }, [
        textElement('h1', 'Inhalt'),
        createList(entries),
      ]),
      // Reading systems offer the landmarks themselves.
      element('nav', { 'epub:type': 'landmarks', ariaLabel: 'Orientierung', hidden: true }, [
        textElement('h2', 'Orientierung'),
        element('ol', {}, createLandmarks(chapters, hasCover)),
      ]),
    ],
  };
}

interface Entry {
  href: string;
  label: string;
  level: number;
}

function listEntries({ file, number, title, sections }: ReadChapter): Entry[] {
  return [
    { href: file, label: `${number}. ${typeset(title)}`, level: 1 },
    ...sections.map(({ id, text, level }) => ({
      href: `${file}#${id}`,
      label: typeset(text),
      level,
    })),
  ];
}

/** Each entry holds those after it that are of a deeper level. */
function createList(entries: readonly Entry[]): Element {
  const items: Element[] = [];
  let rest = entries;
  for (let [entry] = rest; entry !== undefined; [entry] = rest) {
    const { href, label, level } = entry;
    const end = rest.findIndex((other, index) => index > 0 && other.level <= level);
    const inner = rest.slice(1, end === -1 ? undefined : end);
    const link = textElement('a', label, { href });
    items.push(element('li', {}, inner.length === 0 ? [link] : [link, createList(inner)]));
    rest = rest.slice(1 + inner.length);
  }
  return element('ol', {}, items);
}

function createLandmarks([first]: readonly ReadChapter[], hasCover: boolean): Element[] {
  const landmarks = [
    { type: 'cover', href: hasCover ? BOOK_FILES.cover : undefined, label: 'Umschlag' },
    { type: 'titlepage', href: BOOK_FILES.title, label: 'Titelseite' },
    { type: 'toc', href: BOOK_FILES.navigation, label: 'Inhalt' },
    { type: 'bodymatter', href: first?.file, label: 'Text' },
  ];
  return landmarks
    .filter(({ href }) => href !== undefined)
    .map(({ type, href, label }) =>
      element('li', {}, [textElement('a', label, { 'epub:type': type, href })]),
    );
}
