import { describe, expect, it } from 'vitest';
import {
  getCurrentPhase,
  getEditionInForce,
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
