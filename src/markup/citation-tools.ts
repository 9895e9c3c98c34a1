import type { ElementContent } from 'hast';
import type { CitationTools } from './body-tree.ts';
import type { CitableBlock } from './citation.ts';
import { element, textNode } from './element.ts';

/** What stands beside a follow-up that is older than a year. */
export const STALE_NOTICE = 'Dieser Stand ist älter als ein Jahr.';

/** What the page knows of a chapter and its body does not. */
export interface ChapterFacts {
  /** Address of a mail with a change to a block; absent where nobody asks for changes. */
  mail?: ((block: CitableBlock) => string) | undefined;
  /** A picture of a demand to post. */
  picture?: ((demand: string) => DemandPicture | undefined) | undefined;
  followUp: (demand: string) => ShownFollowUp | undefined;
}

export interface DemandPicture {
  url: string;
  /** What to write beside it. */
  caption: string;
  /** What is on it, for those who do not see it. */
  alt: string;
}

export interface ShownFollowUp {
  status: string;
  /** "7. Mai 2026" */
  date: string;
  source: string;
  note?: string | undefined;
  isStale: boolean;
}

/**
 * What a reader can do with blocks and demands without a script: propose a change, take a picture, look up what became
 * of it. The buttons for copying do nothing without one (`src/scripts/citation.ts`), and CSS hides them then.
 */
export function createCitationTools({ mail, picture, followUp }: ChapterFacts): CitationTools {
  return {
    ofBlock: (block) =>
      mail === undefined
        ? []
        : [
            paragraph('cite', [
              link(mail(block), `Änderung zu Absatz ${String(block.number)} vorschlagen`),
            ]),
          ],
    ofDemand: (id, title) => [
      element(
        'button',
        { type: 'button', className: ['copy'], ariaLabel: `Zitat kopieren: ${title}` },
        [textNode('Zitat kopieren')],
      ),
      ...showPicture(picture?.(id)),
    ],
    statusOf: (id) => showFollowUp(followUp(id)),
  };
}

function showFollowUp(record: ShownFollowUp | undefined): ElementContent[] {
  if (record === undefined) return [];
  const { status, date, source, note, isStale } = record;
  return [
    paragraph('demand__status', [
      element('span', { className: ['label'] }, [textNode(status)]),
      textNode(` (Stand: ${date}, `),
      link(source, 'Quelle'),
      textNode(')'),
      ...(note === undefined ? [] : [textNode(`: ${note}`)]),
      ...(isStale ? [textNode(' '), element('strong', {}, [textNode(STALE_NOTICE)])] : []),
    ]),
  ];
}

function showPicture(picture: DemandPicture | undefined): ElementContent[] {
  if (picture === undefined) return [];
  return [
    element('details', { className: ['share'] }, [
      element('summary', {}, [textNode('Bild zum Teilen')]),
      element(
        'img',
        {
          className: ['share__picture'],
          src: picture.url,
          alt: picture.alt,
          width: 240,
          height: 240,
          loading: 'lazy',
        },
        [],
      ),
      paragraph('share__file', [
        element('a', { href: picture.url, download: '' }, [textNode('Bild herunterladen')]),
        textNode(' (PNG, 1080 × 1080 Pixel)'),
      ]),
      copyable('Text dazu', picture.caption),
      copyable('Bildbeschreibung', picture.alt),
    ]),
  ];
}

/** Words that a script offers to copy. */
function copyable(label: string, text: string): ElementContent {
  return element('div', { className: ['share__text'] }, [
    paragraph('share__label', [textNode(label)]),
    element('p', { dataCopy: label }, [textNode(text)]),
  ]);
}

function paragraph(className: string, children: ElementContent[]): ElementContent {
  return element('p', { className: [className] }, children);
}

function link(href: string, text: string): ElementContent {
  return element('a', { href }, [textNode(text)]);
}
