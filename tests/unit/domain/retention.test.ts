import { describe, expect, it } from 'vitest';
import {
  getCandidacyVisibility,
  getElectionState,
  getVisiblePeriod,
  getClosing,
  isLate,
  isOpen,
  type ConsentedCandidacy,
  type ReceivedCandidacy,
} from '../../../src/domain/retention.ts';
import { parseNow, toIsoString } from '../../../src/domain/time.ts';

const ELECTION = {
  date: '2027-03-13',
  lettersDue: '2027-02-28T18:00',
  lettersPublic: '2027-03-01T12:00',
  keepUntil: '2029-06-30',
};

type Candidacy = ConsentedCandidacy & ReceivedCandidacy;

const create = (consent = {}, status?: ConsentedCandidacy['status']): Candidacy => ({
  submitted: '2027-02-28T18:00',
  status,
  consent: { givenOn: '2027-02-20', ...consent },
});

const look = (candidacy: Candidacy, now: string) =>
  getCandidacyVisibility(ELECTION, candidacy, parseNow(now));

describe('a letter', () => {
  it.each([
    ['one second before all letters are public', '2027-03-01T11:59:59+01:00', 'hidden'],
    ['from the second on in which they are', '2027-03-01T12:00:00+01:00', 'letter'],
    ['in the last second that the election is kept', '2029-06-30T23:59:59+02:00', 'letter'],
    ['one second later', '2029-07-01T00:00:00+02:00', 'hidden'],
  ])('is so %s', (_, now, visibility) => {
    expect(look(create(), now)).toBe(visibility);
  });

  it('obeys Düsseldorf’s midnight, not that of UTC', () => {
    expect(look(create(), '2029-06-30T21:59:59Z')).toBe('letter');
    expect(look(create(), '2029-06-30T22:00:00Z')).toBe('hidden');
  });

  it.each([
    ['in the last second of its consent', '2027-12-31T23:59:59+01:00', 'letter'],
    ['one second later', '2028-01-01T00:00:00+01:00', 'hidden'],
  ])('with a consent that ends earlier is so %s', (_, now, visibility) => {
    expect(look(create({ until: '2027-12-31' }), now)).toBe(visibility);
  });

  it('with a consent that ends later goes with the election all the same', () => {
    const generous = create({ until: '2035-01-01' });
    expect(look(generous, '2029-06-30T23:59:59+02:00')).toBe('letter');
    expect(look(generous, '2029-07-01T00:00:00+02:00')).toBe('hidden');
  });

  it.each([
    ['in the second before the consent', '2027-03-04T23:59:59+01:00', 'hidden'],
    ['from the first second of the day of the consent', '2027-03-05T00:00:00+01:00', 'letter'],
  ])('with a late consent is so %s', (_, now, visibility) => {
    expect(look(create({ givenOn: '2027-03-05' }), now)).toBe(visibility);
  });

  it('that came late waits for the reason of the board', () => {
    const late = { ...create(), submitted: '2027-02-28T18:01' };
    expect(look(late, '2027-03-02T12:00:00+01:00')).toBe('hidden');
    expect(look({ ...late, late: 'Krank.' }, '2027-03-02T12:00:00+01:00')).toBe('letter');
  });

  it('is never shown when its consent ended before it was given', () => {
    const odd = create({ givenOn: '2027-06-01', until: '2027-05-01' });
    for (const now of ['2027-05-01T12:00:00Z', '2027-05-15T12:00:00Z', '2027-06-01T12:00:00Z']) {
      expect(look(odd, now)).toBe('hidden');
    }
  });

  it.each(['published', 'elected', 'notElected'] as const)('stays one when %s', (status) => {
    expect(look(create({}, status), '2027-04-01T12:00:00Z')).toBe('letter');
  });
});

describe('a withdrawn candidacy', () => {
  const withdrawn = create({ until: '2027-12-31' }, 'withdrawn');

  it.each([
    ['2027-03-01T11:59:59+01:00', 'hidden'],
    ['2027-03-01T12:00:00+01:00', 'withdrawn'],
    ['2027-12-31T23:59:59+01:00', 'withdrawn'],
    ['2028-01-01T00:00:00+01:00', 'hidden'],
  ])('never shows its letter and obeys the same limits: %s', (now, visibility) => {
    expect(look(withdrawn, now)).toBe(visibility);
  });
});

describe('getVisiblePeriod', () => {
  it('gives the first moment and the one after the last', () => {
    const { from, end } = getVisiblePeriod(ELECTION, create({ until: '2027-12-31' }));
    expect(toIsoString(from)).toBe('2027-03-01T12:00:00+01:00');
    expect(toIsoString(end)).toBe('2028-01-01T00:00:00+01:00');
  });
});

describe('a deadline', () => {
  const election = { lettersDue: '2027-02-28T23:59' };

  it('closes the form at its moment, and takes what is noted with its minute', () => {
    expect(toIsoString(getClosing(election))).toBe('2027-02-28T23:59:00+01:00');
    expect(isOpen(election, parseNow('2027-02-28T23:58:59+01:00'))).toBe(true);
    expect(isOpen(election, parseNow('2027-02-28T23:59:00+01:00'))).toBe(false);
    expect(isLate(election, { submitted: '2027-02-28T23:59' })).toBe(false);
    expect(isLate(election, { submitted: '2027-03-01T00:00' })).toBe(true);
  });
});

describe('an election', () => {
  const getState = (now: string, election = ELECTION) => getElectionState(election, parseNow(now));

  it.each([
    ['2027-02-28T17:59:59+01:00', 'nominations'],
    ['2027-02-28T18:00:00+01:00', 'closed'],
    ['2027-03-01T11:59:59+01:00', 'closed'],
    ['2027-03-01T12:00:00+01:00', 'public'],
    ['2027-03-13T23:59:59+01:00', 'public'],
    ['2027-03-14T00:00:00+01:00', 'over'],
    ['2029-06-30T23:59:59+02:00', 'over'],
    ['2029-07-01T00:00:00+02:00', 'ended'],
  ])('is at %s in the state %s', (now, state) => {
    expect(getState(now)).toBe(state);
  });

  it('is public as soon as letters are, even before they are due', () => {
    const odd = { ...ELECTION, lettersPublic: '2027-02-01T12:00' };
    const now = '2027-02-10T12:00:00Z';
    expect(getState(now, odd)).toBe('public');
    expect(isOpen(odd, parseNow(now))).toBe(true);
  });

  it('has ended when letters are gone, even before the vote', () => {
    const odd = { ...ELECTION, keepUntil: '2027-03-05' };
    expect(getState('2027-03-10T12:00:00Z', odd)).toBe('ended');
  });
});
