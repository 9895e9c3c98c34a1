import { paragraphId } from '../../markup/citation.ts';
import type { ComparedChapter, ComparedUnit } from '../../queries/comparisons.ts';

type Change = ComparedChapter['units'][number];

/** What stands below a changed unit: what happened, and links to the paragraph in either edition. */
interface Place {
  label: string;
  links: { href: string; text: string }[];
}

type Find = (chapter: string, side: 'old' | 'new') => { title: string; url: string } | undefined;

/** @returns undefined for a unit that did not change */
export function describePlace(
  change: Change,
  chapter: Pick<ComparedChapter, 'id' | 'old' | 'new'>,
  find: Find,
): Place | undefined {
  const old = (unit: ComparedUnit) => link(chapter.old?.url, unit, 'bisher Absatz');
  const now = (unit: ComparedUnit) => link(chapter.new?.url, unit, 'jetzt Absatz');
  const other = (id: string, side: 'old' | 'new') =>
    id === chapter.id ? '' : ` „${find(id, side)?.title ?? id}“`;
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
      const { chapter: target, unit } = change.to;
      return {
        label: `Verschoben${target === chapter.id ? '' : ' nach'}${other(target, 'new')}`,
        links: [...old(change.before), ...link(find(target, 'new')?.url, unit, 'jetzt Absatz')],
      };
    }
    case 'movedHere': {
      const { chapter: origin, unit } = change.from;
      return {
        label: `Hierher verschoben${origin === chapter.id ? '' : ' aus'}${other(origin, 'old')}`,
        links: [...link(find(origin, 'old')?.url, unit, 'bisher Absatz'), ...now(change.after)],
      };
    }
  }
}

function link(url: string | undefined, unit: ComparedUnit, words: string): Place['links'] {
  if (url === undefined || unit.number === undefined) return [];
  const number = String(unit.number);
  return [{ href: `${url}#${paragraphId(unit.number)}`, text: `${words} ${number}` }];
}
