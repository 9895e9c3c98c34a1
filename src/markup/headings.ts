import type { Heading, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { inlineText } from './text.ts';

/** A heading as it is rendered: a level that never skips, and an id that no other element of the page has. */
export interface PlacedHeading {
  id: string;
  level: 2 | 3 | 4 | 5 | 6;
  text: string;
}

export type TitledNode = Heading | ContainerDirective;

/**
 * Decides level and id of everything in a body that has a heading: Markdown headings, demands and questions.
 *
 * The page's own title is the `h1`, so a body starts at 2. A level that would be skipped is closed up, because screen
 * reader users walk by levels (WCAG 2.2, 1.3.1). Demands and questions stand one below the heading before them.
 *
 * @param tree Parsed body; not changed.
 * @returns One entry per titled node, in reading order.
 */
export function placeHeadings(tree: Root): Map<TitledNode, PlacedHeading> {
  const placed = new Map<TitledNode, PlacedHeading>();
  const taken = collectDemandIds(tree);
  let current = 1;

  visit(tree, (node) => {
    if (node.type === 'heading') {
      current = Math.min(Math.max(node.depth, 2), current + 1);
      const text = inlineText(node).replace(/\s+/g, ' ');
      placed.set(node, { id: claimId(slugify(text), taken), level: toLevel(current), text });
    }
    if (
      node.type === 'containerDirective' &&
      (node.name === 'demand' || node.name === 'question')
    ) {
      const text = node.attributes?.title ?? '';
      const id =
        node.name === 'demand' ? (node.attributes?.id ?? '') : claimId(slugify(text), taken);
      placed.set(node, { id, level: toLevel(current + 1), text });
    }
  });
  return placed;
}

/**
 * The fragment for a heading: lower case, German letters spelled out, everything else a hyphen.
 *
 * @returns Never empty and never a reserved id.
 */
export function slugify(text: string): string {
  const slug = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => GERMAN_LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return slug === '' || isReservedId(slug) ? `abschnitt-${slug}`.replace(/-$/, '') : slug;
}

const GERMAN_LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Whether the renderer (`abs-1`, `anm-…`) or the frame of a page with a body uses this id itself. */
export function isReservedId(id: string): boolean {
  return RESERVED_PREFIX.test(id) || FRAME_IDS.has(id);
}

const RESERVED_PREFIX = /^(?:abs|anm|amt|fuss|leseliste|liste)-/;

/** As the layouts and components spell them; a test compares the two. */
const FRAME_IDS = new Set([
  'antworten',
  'das-los',
  'dateien',
  'footnote-label',
  'gelesen',
  'gruppe-berichte',
  'gruppe-kapitel',
  'gruppe-treffen',
  'inhalt',
  'kapitel-dateien',
  'kapitel-fassungen',
  'kapitel-forderungen',
  'leseliste',
  'letzte-termine',
  'menue',
  'naechster-termin',
  'reihe',
  'schritte',
  'siegel',
  'so-laeuft-es',
  'suche',
  'weitere-termine',
]);

/** Demands keep the ids that their authors gave them, and `…-titel` is the id of a demand's heading. */
function collectDemandIds(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'containerDirective', (node) => {
    const id = node.attributes?.id;
    if (node.name === 'demand' && id != null) ids.add(id).add(`${id}-titel`);
  });
  return ids;
}

function claimId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${String(count)}`;
  taken.add(id);
  return id;
}

function toLevel(level: number): PlacedHeading['level'] {
  return Math.min(Math.max(level, 2), 6) as PlacedHeading['level'];
}
