import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareEditions,
  type ChapterText,
  type Unit,
} from '../../../../src/domain/comparison/compare-editions.ts';
import { anySentence, createChapter, getNewUnits, getOldUnits, join } from './texts.ts';

type Edition = ChapterText<Unit>[];

/** Nothing is lost, made up or shown at another place than it stands. */
function expectComplete(before: Edition, after: Edition): void {
  const changes = compareEditions(before, after);
  const ids = new Set([...before, ...after].map(({ id }) => id));
  expect(changes.map(({ id }) => id).sort()).toEqual([...ids].sort());
  for (const { id, units, counts } of changes) {
    const find = (edition: Edition) => edition.find((chapter) => chapter.id === id)?.units ?? [];
    expect(getOldUnits(units)).toEqual(find(before));
    expect(getNewUnits(units)).toEqual(find(after));
    for (const change of units) {
      if (change.kind !== 'edited') continue;
      expect(join(change.segments, 'deleted')).toBe(change.before.text);
      expect(join(change.segments, 'inserted')).toBe(change.after.text);
    }
    expect(counts.same + counts.edited + counts.deleted).toBeLessThanOrEqual(find(before).length);
  }
  const count = (kind: string) =>
    changes.flatMap(({ units }) => units).filter((change) => change.kind === kind).length;
  expect(count('movedAway')).toBe(count('movedHere'));
}

describe('any edition', () => {
  it('is complete after any edits, read by old or by new units', () => {
    fc.assert(
      fc.property(anyEdition(), fc.array(anyEdit(), { maxLength: 12 }), (before, edits) => {
        expectComplete(
          before,
          edits.reduce((edition, edit) => edit(edition), before),
        );
      }),
      { numRuns: 400, seed: 20_261_122 },
    );
  });

  it('is complete beside one that has nothing to do with it', () => {
    fc.assert(fc.property(anyEdition(), anyEdition(), expectComplete), {
      numRuns: 200,
      seed: 20_261_122,
    });
  });

  it('has no change against itself', () => {
    fc.assert(
      fc.property(anyEdition(), (edition) => {
        const kinds = compareEditions(edition, edition).flatMap(({ units }) =>
          units.map(({ kind }) => kind),
        );
        expect(new Set(kinds).difference(new Set(['same']))).toEqual(new Set());
      }),
      { numRuns: 100, seed: 20_261_122 },
    );
  });

  it('is complete when there is too much for the best pairs and the shortest diff', () => {
    const create = (word: string, offset: number) =>
      createChapter(
        'a',
        ...Array.from(
          { length: 1000 },
          (_, index) => `Satz ${(index + offset) % 1000} über ${word}`,
        ),
      );
    expectComplete([create('Wohnen', 0)], [create('Bahn', 500)]);
    expectComplete(
      [create('Wohnen', 0)],
      [{ ...create('Wohnen', 0), units: create('Wohnen', 0).units.toReversed() }],
    );
  });
});

describe('the shipped editions', () => {
  const folders = globSync('content/programme/*/');
  const pairs = folders.flatMap((before) => folders.map((after) => [before, after] as const));

  it.each(pairs)('are complete from %s to %s', (before, after) => {
    expectComplete(readEdition(before), readEdition(after));
  });
});

function readEdition(folder: string): Edition {
  const files = globSync(`${folder}/*.mdx`).sort();
  expect(files).not.toEqual([]);
  return files.map((file) => {
    const body = readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/su, '');
    return createChapter(
      basename(file),
      ...body
        .trim()
        .split(/\n{2,}/u)
        .map((text) => text.replaceAll('\n', ' ')),
    );
  });
}

function anyEdition(): fc.Arbitrary<Edition> {
  const anyUnit = fc.oneof(
    anySentence(),
    anySentence().map((text) => `# ${text.slice(0, 20)}`),
  );
  return fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.array(anyUnit, { maxLength: 10 }).map((texts) => createChapter(id, ...texts)),
        ),
      ),
    );
}

/** Adds, drops, copies, moves, splits, merges or rewords a unit, or drops or moves a chapter. */
function anyEdit(): fc.Arbitrary<(edition: Edition) => Edition> {
  const edits = fc.constantFrom(...Object.values(EDITS));
  return fc
    .tuple(edits, fc.nat(), fc.nat(), anySentence())
    .map(([edit, from, to, text]) => (edition) => {
      const places = edition.flatMap(({ units }, chapter) =>
        units.map((_, unit) => ({ chapter, unit })),
      );
      const [source, target] = [places[from % places.length], places[to % places.length]];
      if (!source || !target) return edition;
      const units = edition.map((chapter) => [...chapter.units]);
      edit({ units, source, target, text });
      return edition.map((chapter, index) => ({ ...chapter, units: units[index]! }));
    });
}

interface Scene {
  units: Unit[][];
  source: { chapter: number; unit: number };
  target: { chapter: number; unit: number };
  text: string;
}

const EDITS = {
  insert({ units, target, text }: Scene) {
    units[target.chapter]!.splice(target.unit, 0, { kind: 'paragraph', text });
  },
  remove({ units, source }: Scene) {
    units[source.chapter]!.splice(source.unit, 1);
  },
  move({ units, source, target }: Scene) {
    const moved = units[source.chapter]!.splice(source.unit, 1);
    units[target.chapter]!.splice(target.unit, 0, ...moved);
  },
  copy({ units, source, target }: Scene) {
    units[target.chapter]!.splice(target.unit, 0, units[source.chapter]![source.unit]!);
  },
  split({ units, source }: Scene) {
    const { kind, text } = units[source.chapter]![source.unit]!;
    const middle = text.indexOf(' ', text.length / 2);
    const parts = [text.slice(0, middle), text.slice(middle + 1)].map((part) => ({
      kind,
      text: part,
    }));
    units[source.chapter]!.splice(source.unit, 1, ...parts);
  },
  merge({ units, source }: Scene) {
    const [first, second] = units[source.chapter]!.slice(source.unit, source.unit + 2);
    if (!first || !second) return;
    units[source.chapter]!.splice(source.unit, 2, {
      ...first,
      text: `${first.text} ${second.text}`,
    });
  },
  reword({ units, source, text }: Scene) {
    const unit = units[source.chapter]![source.unit]!;
    const words = unit.text.split(' ');
    words[text.length % words.length] = text.split(' ')[0]!;
    units[source.chapter]![source.unit] = { ...unit, text: words.join(' ') };
  },
};
