import { describeSeal } from '../seal-notice.ts';
import type { ElementContent } from 'hast';
import { element, textNode } from '../../markup/element.ts';
import { headline } from '../../markup/headline.ts';
import { typeset } from '../../markup/typography.ts';
import { createUrl, type Site } from '../url.ts';
import type { EpubEdition, EpubPicture, EpubPublisher } from './epub.ts';
import { textElement, type Page } from './page.ts';

/** What the book is, how it differs from the one before, how to check it and who answers for it. */
export function createTitlePage(site: Site, publisher: EpubPublisher, edition: EpubEdition): Page {
  const webAddress = createUrl(site, edition.url);
  return {
    title: typeset(edition.title),
    type: 'frontmatter',
    content: [
      element('section', { 'epub:type': 'titlepage', className: ['title-page'] }, [
        textElement('p', publisher.name, { className: ['title-page__publisher'] }),
        textElement('h1', headline(edition.title)),
        textElement('p', typeset(edition.state), { className: ['title-page__state'] }),
        ...describeChanges(edition),
        textElement('h2', 'Im Netz'),
        element('p', {}, [textElement('a', webAddress, { href: webAddress })]),
        ...createSeal(site, edition),
        element('p', { className: ['title-page__imprint'] }, [
          textNode(`Herausgegeben von: ${publisher.name}, `),
          textElement('a', publisher.email, { href: `mailto:${publisher.email}` }),
        ]),
      ]),
    ],
  };
}

/** The cover picture, page by page as wide as the screen. */
export function createCoverPage(edition: EpubEdition, cover: EpubPicture, file: string): Page {
  const title = typeset(edition.title);
  const { width, height } = cover;
  return {
    title,
    type: 'cover',
    content: [
      element('div', { className: ['cover'] }, [
        element('img', { src: file, alt: title, width, height, role: 'doc-cover' }, []),
      ]),
    ],
  };
}

function describeChanges({ changelog }: EpubEdition): ElementContent[] {
  if (changelog === undefined) return [];
  return [textElement('h2', 'Was sich geändert hat'), textElement('p', typeset(changelog))];
}

function createSeal(site: Site, { seal, date, textUrl }: EpubEdition): ElementContent[] {
  const notice = describeSeal({ seal, date, textUrl: createUrl(site, textUrl) });
  if (notice === null) return [];
  return [
    textElement('h2', 'Siegel'),
    textElement('p', notice.statement),
    element('p', {}, [textElement('code', notice.hash)]),
    textElement('p', notice.howTo),
    ...notice.commands.flatMap(({ system, command }) => [
      textElement('p', `${system}:`),
      element('pre', {}, [textElement('code', command)]),
    ]),
    textElement('p', notice.scope),
  ];
}
