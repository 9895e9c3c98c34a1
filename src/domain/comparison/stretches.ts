import type { ChapterText, Unit } from './changes.ts';
import type { Diff } from './diff.ts';
import { normalise } from './normalise.ts';
import { zip } from './zip.ts';

/** Where a unit stands in one of the editions. */
export interface Place<U extends Unit> {
  readonly unit: U;
  /** The chapter's id. */
  readonly chapter: string;
  /** In reading order of both editions laid side by side. */
  readonly position: number;
}

/** Old units that have no equal at this place, new ones that have none, and the equal ones after them. */
export interface Stretch<U extends Unit> {
  readonly gone: readonly Place<U>[];
  readonly come: readonly Place<U>[];
  readonly same: readonly (readonly [U, U])[];
}

/**
 * Lays the units of a chapter side by side, equal to equal: same kind and, but for white space, same text.
 * A chapter whose units changed too much for the diff is one stretch in which none is equal.
 * @param position of the chapter's first unit; its last one stands before `position` plus the number of all its units
 */
export function createStretches<U extends Unit>(
  id: string,
  before: ChapterText<U> | undefined,
  after: ChapterText<U> | undefined,
  position: number,
  diff: Diff,
): Stretch<U>[] {
  const [oldUnits, newUnits] = [before?.units ?? [], after?.units ?? []];
  const hunks = diff(oldUnits.map(getKey), newUnits.map(getKey)) ?? [
    { deleted: oldUnits.length, inserted: newUnits.length, same: 0 },
  ];
  let [oldEnd, newEnd] = [0, 0];
  const place = (units: readonly U[], offset: number): Place<U>[] =>
    units.map((unit, index) => ({ unit, chapter: id, position: position + offset + index }));
  return hunks.map(({ deleted, inserted, same }) => {
    const [oldStart, newStart] = [oldEnd, newEnd];
    oldEnd += deleted + same;
    newEnd += inserted + same;
    return {
      gone: place(oldUnits.slice(oldStart, oldStart + deleted), oldStart + newStart),
      come: place(newUnits.slice(newStart, newStart + inserted), oldStart + deleted + newStart),
      same: zip(
        oldUnits.slice(oldStart + deleted, oldEnd),
        newUnits.slice(newStart + inserted, newEnd),
      ),
    };
  });
}

/** Equal for units that a reader takes for the same. */
export function getKey({ kind, text }: Unit): string {
  return `${kind}\n${normalise(text)}`;
}
