import { describe, expect, it } from 'vitest';
import { findRoleInGroup, isHeldOn, type Role } from '../../../src/domain/offices.ts';

const role = (title: string, body: Role['body'] = 'other', change: Partial<Role> = {}): Role => ({
  body,
  title,
  from: '2026-02-01',
  ...change,
});

const find = (roles: Role[], group = 'Lesekreis', today = '2026-11-26') =>
  findRoleInGroup(roles, group, today)?.title;

describe('a role', () => {
  it('is held from its first to its last day', () => {
    const held = role('Vorsitz', 'board', { to: '2027-01-30' });
    const days = ['2026-01-31', '2026-02-01', '2027-01-30', '2027-01-31'];
    expect(days.map((day) => isHeldOn(held, day))).toEqual([false, true, true, false]);
  });
});

describe('who leads a group', () => {
  it('is called by the role that names the group, before an office in the board', () => {
    expect(find([role('Vorsitz', 'board'), role('Leitung Lesekreis')])).toBe('Leitung Lesekreis');
  });

  it('is called by an office in the board where no role names the group', () => {
    expect(find([role('Delegation', 'delegation'), role('Vorsitz', 'board')])).toBe('Vorsitz');
  });

  it('is called by the name alone where neither says anything', () => {
    expect(find([role('Delegation', 'delegation')])).toBeUndefined();
    expect(find([role('Lesekreis'), role('Vorsitz', 'board')])).toBeUndefined();
    expect(find([role('Leitung Lesekreis', 'other', { to: '2026-03-01' })])).toBeUndefined();
  });
});
