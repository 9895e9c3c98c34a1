import { describe, expect, it } from 'vitest';
import { compareGroupStates, getGroupState } from '../../../src/domain/group-state.ts';

const TODAY = '2026-11-26';

/** The state of a group that the board calls active, on a day. */
const look = (past: string[], today = TODAY, hasMeetingAhead = false) =>
  getGroupState('active', { past, hasMeetingAhead }, today);

describe('an active group', () => {
  it.each([
    ['on the day on which six months are over', ['2026-05-26'], 'active'],
    ['a day later', ['2026-05-25'], 'paused'],
    ['whatever the order of its signs', ['2026-06-01', '2025-01-01'], 'active'],
    ['with a report of a day to come', ['2026-12-01'], 'active'],
    ['that was never heard of', [], 'paused'],
  ])('is so %s', (_name, past, status) => {
    expect(look(past).status).toBe(status);
  });

  it('is active with a meeting ahead, however long it was silent', () => {
    expect(look([], TODAY, true)).toEqual({ status: 'active', by: 'board' });
    expect(look(['2019-01-01'], TODAY, true).status).toBe('active');
  });

  it('counts months, to the end of a shorter one', () => {
    expect(look(['2026-02-28'], '2026-08-31').status).toBe('active');
    expect(look(['2026-02-28'], '2026-09-01').status).toBe('paused');
    expect(look(['2028-02-28'], '2028-08-31').status).toBe('paused');
    expect(look(['2028-02-29'], '2028-08-31').status).toBe('active');
  });

  it('that is paused by rule tells when it was last heard of', () => {
    expect(look(['2026-03-01', '2026-05-12', '2025-12-24'])).toEqual({
      status: 'paused',
      by: 'rule',
      lastSign: '2026-05-12',
    });
    expect(look([])).toEqual({ status: 'paused', by: 'rule', lastSign: undefined });
  });
});

describe('what the board has set', () => {
  it.each(['founding', 'paused'] as const)('stays: %s', (status) => {
    for (const hasMeetingAhead of [true, false]) {
      expect(getGroupState(status, { past: ['2026-11-25'], hasMeetingAhead }, TODAY)).toEqual({
        status,
        by: 'board',
      });
    }
  });
});

describe('a list of groups', () => {
  it('goes by what is shown: one paused by rule comes after those in founding', () => {
    const states = [
      look([]),
      getGroupState('founding', { past: [], hasMeetingAhead: false }, TODAY),
      look(['2026-11-01']),
    ];
    const shown = states.sort(compareGroupStates).map(({ status, by }) => `${status} ${by}`);
    expect(shown).toEqual(['active board', 'founding board', 'paused rule']);
  });
});
