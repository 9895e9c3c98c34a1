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
        ...describeSeal(site, edition),
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

function describeSeal(site: Site, { seal, textUrl }: EpubEdition): ElementContent[] {
  if (seal === undefined) return [];
  const command = `curl -s ${createUrl(site, textUrl)} | sha256sum`;
  return [
    textElement('h2', 'Siegel'),
    element('p', {}, [textElement('code', seal)]),
    textElement(
      'p',
      'Das ist die Prüfsumme (SHA-256) des beschlossenen Wortlauts; ergibt dieser Befehl dieselbe, wurde der Text im Netz seither nicht geändert:',
    ),
    element('pre', {}, [textElement('code', command)]),
  ];
}
