import type {
  ChangeCounts,
  ChapterChange,
  ChapterText,
  Unit,
  UnitChange,
  Whereabouts,
} from './changes.ts';
import { compareVersions } from './compare-words.ts';
import { createDiff, type Diff } from './diff.ts';
import { matchChapters } from './match-chapters.ts';
import { findMoves } from './moves.ts';
import { pairInOrder, type Score } from './pairing.ts';
import { createSimilarity } from './similarity.ts';
import { createStretches, getKey, type Place, type Stretch } from './stretches.ts';

export type * from './changes.ts';

/**
 * What changed between two editions of a programme. Chapters are matched by id, in the new order; a removed one follows
 * the one that it followed. Within a chapter equal units are matched first, then units that moved, also from and to
 * other chapters, then similar ones of the same kind; what is left was deleted or inserted, and deleted comes first.
 * @param before the older edition's chapters, each with an id of its own
 * @returns units as they were given, none left out: see {@link ChapterChange}
 * @throws RangeError when an edition has two chapters with the same id
 */
export function compareEditions<U extends Unit>(
  before: readonly ChapterText<U>[],
  after: readonly ChapterText<U>[],
): ChapterChange<U>[] {
  const diff = createDiff();
  let position = 0;
  const chapters = matchChapters(before, after).map((match) => {
    const stretches = createStretches(match.id, match.before, match.after, position, diff);
    position += (match.before?.units.length ?? 0) + (match.after?.units.length ?? 0);
    return { ...match, stretches };
  });
  const all = chapters.flatMap(({ stretches }) => stretches);
  const moves = findMoves(
    all.flatMap(({ gone }) => gone),
    all.flatMap(({ come }) => come),
  );
  const context = { moves, diff, rate: createSimilarity() };
  return chapters.map(({ stretches, ...match }) => {
    const units = stretches.flatMap((stretch) => describeStretch(stretch, context));
    const kind = !match.before ? 'added' : !match.after ? 'removed' : 'kept';
    return { ...match, kind, units, counts: countChanges(match.id, units) };
  });
}

/** What is known of both editions. */
interface Context<U extends Unit> {
  readonly moves: ReadonlyMap<Place<U>, Place<U>>;
  readonly diff: Diff;
  readonly rate: Score<string>;
}

function describeStretch<U extends Unit>(
  stretch: Stretch<U>,
  context: Context<U>,
): UnitChange<U>[] {
  const { gone, come, same } = stretch;
  const { moves } = context;
  const changes: UnitChange<U>[] = [];
  let [oldEnd, newEnd] = [0, 0];
  const leaveOver = (oldIndex: number, newIndex: number) => {
    changes.push(...gone.slice(oldEnd, oldIndex).map((place) => describeGone(place, moves)));
    changes.push(...come.slice(newEnd, newIndex).map((place) => describeCome(place, moves)));
    [oldEnd, newEnd] = [oldIndex + 1, newIndex + 1];
  };
  for (const { oldPlace, newPlace, change } of pairVersions(stretch, context)) {
    leaveOver(gone.indexOf(oldPlace, oldEnd), come.indexOf(newPlace, newEnd));
    changes.push(change);
  }
  leaveOver(gone.length, come.length);
  return [...changes, ...same.map(([before, after]) => ({ kind: 'same' as const, before, after }))];
}

/** Old and new versions of units, in order. */
function pairVersions<U extends Unit>(
  { gone, come }: Stretch<U>,
  { moves, diff, rate }: Context<U>,
) {
  const stays = (place: Place<U>) => !moves.has(place);
  const pairs = pairInOrder(gone.filter(stays), come.filter(stays), (oldPlace, newPlace) =>
    oldPlace.unit.kind === newPlace.unit.kind ? rate(oldPlace.unit.text, newPlace.unit.text) : 0,
  );
  return pairs.flatMap(([oldPlace, newPlace]) => {
    const change = describePair(oldPlace.unit, newPlace.unit, diff);
    return change ? [{ oldPlace, newPlace, change }] : [];
  });
}

/** Undefined where the new unit is another one, however many words they share. */
function describePair<U extends Unit>(before: U, after: U, diff: Diff): UnitChange<U> | undefined {
  if (getKey(before) === getKey(after)) return { kind: 'same', before, after };
  const segments = compareVersions(before.text, after.text, diff);
  return segments && { kind: 'edited', before, after, segments };
}

function describeGone<U extends Unit>(place: Place<U>, moves: Context<U>['moves']): UnitChange<U> {
  const to = moves.get(place);
  const before = place.unit;
  return to ? { kind: 'movedAway', before, to: getWhereabouts(to) } : { kind: 'deleted', before };
}

function describeCome<U extends Unit>(place: Place<U>, moves: Context<U>['moves']): UnitChange<U> {
  const from = moves.get(place);
  const after = place.unit;
  return from
    ? { kind: 'movedHere', after, from: getWhereabouts(from) }
    : { kind: 'inserted', after };
}

function getWhereabouts<U extends Unit>({ chapter, unit }: Place<U>): Whereabouts<U> {
  return { chapter, unit };
}

function countChanges<U extends Unit>(id: string, units: readonly UnitChange<U>[]): ChangeCounts {
  const counts = { edited: 0, inserted: 0, deleted: 0, moved: 0, same: 0 };
  for (const change of units) {
    if (change.kind === 'movedHere') counts.moved += 1;
    else if (change.kind !== 'movedAway') counts[change.kind] += 1;
    // Within the chapter it was counted where it arrived.
    else if (change.to.chapter !== id) counts.moved += 1;
  }
  return counts;
}
