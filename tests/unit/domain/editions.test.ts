import { describe, expect, it } from 'vitest';
import {
  describeState,
  getCurrentPhase,
  getEditionInForce,
  sortChapters,
  sortEditions,
  type Edition,
} from '../../../src/domain/editions.ts';
import { parseNow } from '../../../src/domain/time.ts';

const create = (id: string, status: Edition['status'], date = '2025-05-01'): Edition => ({
  id,
  status,
  date,
});

describe('the edition in force', () => {
  it('is the adopted one, however new a draft is', () => {
    const editions = [
      create('2025-entwurf', 'superseded', '2025-01-10'),
      create('2025', 'adopted', '2025-05-01'),
      create('2030-entwurf', 'consultation', '2026-11-01'),
    ];
    expect(getEditionInForce(editions)?.id).toBe('2025');
  });

  it('is the newest of several adopted ones', () => {
    const editions = [create('a', 'adopted', '2020-01-01'), create('b', 'adopted', '2025-01-01')];
    expect(getEditionInForce(editions)?.id).toBe('b');
    expect(getEditionInForce(editions.toReversed())?.id).toBe('b');
  });

  it('is the newest that is not superseded, before one is adopted', () => {
    const editions = [
      create('a', 'draft', '2024-01-01'),
      create('b', 'consultation', '2024-06-01'),
      create('c', 'superseded', '2025-01-01'),
    ];
    expect(getEditionInForce(editions)?.id).toBe('b');
  });

  it('does not depend on the order of the files when two are of one day', () => {
    const editions = [create('2025-a', 'adopted'), create('2025-b', 'adopted')];
    expect(getEditionInForce(editions)?.id).toBe('2025-b');
    expect(getEditionInForce(editions.toReversed())?.id).toBe('2025-b');
  });

  it('is none where there is none, or only superseded ones', () => {
    expect(getEditionInForce<Edition>([])).toBeUndefined();
    expect(getEditionInForce([create('a', 'superseded')])).toBeUndefined();
  });
});

describe('sortEditions', () => {
  it('puts the newest first and leaves the list given as it is', () => {
    const editions = [create('a', 'draft', '2020-01-01'), create('b', 'draft', '2025-01-01')];
    expect(sortEditions(editions).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(editions.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('sortChapters', () => {
  const chapter = (id: string, order: number) => ({ id, data: { order } });
  const sort = (...chapters: ReturnType<typeof chapter>[]) =>
    sortChapters(chapters).map(({ id }) => id);

  it('puts the smallest order first, as a number', () => {
    expect(sort(chapter('a', 10), chapter('b', 9), chapter('c', -1), chapter('d', 9.5))).toEqual([
      'c',
      'b',
      'd',
      'a',
    ]);
  });

  it('goes by id where two have the same, whatever the order of the files', () => {
    expect(sort(chapter('b', 1), chapter('a', 1))).toEqual(['a', 'b']);
    expect(sort(chapter('a', 1), chapter('b', 1))).toEqual(['a', 'b']);
  });

  it('leaves the list given as it is', () => {
    const chapters = [chapter('b', 2), chapter('a', 1)];
    sortChapters(chapters);
    expect(chapters.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('describeState', () => {
  const date = '2025-03-29';

  it.each([
    ['draft', 'Entwurf vom 29. März 2025'],
    ['consultation', 'Entwurf in der Beteiligung, Stand: 29. März 2025'],
    ['adopted', 'beschlossen am 29. März 2025'],
    ['superseded', 'überholt, Stand: 29. März 2025'],
  ] as const)('says where an edition stands: %s', (status, state) => {
    expect(describeState({ status, date })).toBe(state);
  });

  it('names who adopted it', () => {
    expect(describeState({ status: 'adopted', date, adoptedBy: 'Mitgliederversammlung' })).toBe(
      'beschlossen am 29. März 2025, Mitgliederversammlung',
    );
  });
});

describe('the current phase', () => {
  const phases = [
    { title: 'Ideen', from: '2026-10-01', to: '2026-11-30' },
    { title: 'Anträge', from: '2026-12-15', to: '2027-01-31' },
  ];
  const getTitle = (now: string) => getCurrentPhase(phases, parseNow(now))?.title;

  it.each([
    ['2026-09-30T23:59:59+02:00', undefined],
    ['2026-10-01T00:00:00+02:00', 'Ideen'],
    ['2026-11-30T23:59:59+01:00', 'Ideen'],
    ['2026-12-01T00:00:00+01:00', undefined],
    ['2026-12-15T00:00:00+01:00', 'Anträge'],
    ['2027-01-31T23:59:59+01:00', 'Anträge'],
    ['2027-02-01T00:00:00+01:00', undefined],
  ])('at %s is %s', (now, title) => {
    expect(getTitle(now)).toBe(title);
  });

  it('is the one listed first where two overlap', () => {
    const overlapping = [{ from: '2026-10-01', to: '2026-12-31', title: 'lang' }, ...phases];
    expect(getCurrentPhase(overlapping, parseNow('2026-10-15T12:00:00Z'))?.title).toBe('lang');
  });
});
