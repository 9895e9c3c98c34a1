import { paragraphId } from '../../markup/citation.ts';
import type { ComparedChapter, ComparedUnit } from '../../queries/comparisons.ts';

type Change = ComparedChapter['units'][number];

interface Place {
  /** What happened, where colour and strokes do not say it. */
  label: string;
  links: { href: string; text: string }[];
}

/**
 * What stands below a changed unit: what kind of change it is, and links to the paragraph in either edition.
 *
 * @returns undefined for a unit that did not change
 */
export function describePlace(
  change: Change,
  chapter: Pick<ComparedChapter, 'old' | 'new'>,
  find: (chapter: string, side: 'old' | 'new') => { title: string; url: string } | undefined,
): Place | undefined {
  const old = (unit: ComparedUnit) => link(chapter.old?.url, unit, 'alt: ');
  const now = (unit: ComparedUnit) => link(chapter.new?.url, unit, 'neu: ');
  switch (change.kind) {
    case 'same':
      return undefined;
    case 'edited':
      return { label: 'Geändert', links: [...old(change.before), ...now(change.after)] };
    case 'deleted':
      return { label: 'Gestrichen', links: old(change.before) };
    case 'inserted':
      return { label: 'Neu', links: now(change.after) };
    case 'movedAway': {
      const target = find(change.to.chapter, 'new');
      return {
        label: `Verschoben nach „${target?.title ?? change.to.chapter}“`,
        links: link(target?.url, change.to.unit, 'neu: '),
      };
    }
    case 'movedHere': {
      const origin = find(change.from.chapter, 'old');
      return {
        label: `Verschoben aus „${origin?.title ?? change.from.chapter}“`,
        links: link(origin?.url, change.from.unit, 'alt: '),
      };
    }
  }
}

function link(url: string | undefined, unit: ComparedUnit, prefix: string): Place['links'] {
  if (url === undefined || unit.number === undefined) return [];
  return [
    {
      href: `${url}#${paragraphId(unit.number)}`,
      text: `${prefix}Absatz ${String(unit.number)}`,
    },
  ];
}
