import { describe, expect, it } from 'vitest';
import type { CollectionKey } from '../../../src/validation/entry.ts';
import { check, checkEntry } from './check.ts';
import { entry, settings, problemsWith, yaml, type Fields } from './minimal.ts';

describe('a reference', () => {
  it.each<[string, CollectionKey, Fields, string]>([
    [
      'group of a report',
      'reports',
      { group: 'fehlt' },
      '3:1  group  „fehlt“ gibt es nicht (gesucht: Arbeitskreis). Nimm einen von diesen: lesekreis.',
    ],
    [
      'group of a chapter',
      'chapters',
      { group: 'Lesekreis' },
      '5:1  group  „Lesekreis“ gibt es nicht (gesucht: Arbeitskreis). Nimm einen von diesen: lesekreis.',
    ],
    [
      'group of an event',
      'events',
      { group: 'lesekreis.mdx' },
      '6:1  group  „lesekreis.mdx“ gibt es nicht (gesucht: Arbeitskreis). Nimm einen von diesen: lesekreis.',
    ],
    [
      'lead of a group',
      'groups',
      { leads: ['muster', 'fehlt'] },
      '8:5  leads.1  „fehlt“ gibt es nicht (gesucht: Person). Nimm einen von diesen: muster.',
    ],
    [
      'election of an edition',
      'editions',
      { election: '__proto__' },
      '4:1  election  „__proto__“ gibt es nicht (gesucht: Wahl). Nimm einen von diesen: jhv.',
    ],
  ])('%s to what is not there is refused', (_name, collection, changes, problem) => {
    expect(checkEntry(collection, changes)).toEqual([problem]);
  });

  it('of the settings to what is not there is refused, on its own line', () => {
    const joining = { group: 'lesekreis', awareness: 'fehlt', seminar: 'treff.mdx' };
    expect(check({ 'settings.yml': yaml({ ...settings, joining }) })).toEqual([
      'settings.yml:8:3  joining.awareness  „fehlt“ gibt es nicht (gesucht: Arbeitskreis). Nimm einen von diesen: lesekreis.',
      'settings.yml:9:3  joining.seminar  „treff.mdx“ gibt es nicht (gesucht: Termin). Nimm einen von diesen: treff.',
    ]);
  });

  it('of settings that have a problem of their own is checked in the same run', () => {
    const problems = check({
      'settings.yml': yaml({ ...settings, email: 'keine', joining: { group: 'fehlt' } }),
    });
    expect(problems.map((problem) => problem.split('  ')[1])).toEqual(['email', 'joining.group']);
  });

  it('behind an empty item stands on its own line', () => {
    expect(checkEntry('groups', { leads: ['', 'fehlt'] })).toEqual([
      '8:5  leads.0  „fehlt“ gibt es nicht (gesucht: Person). Nimm einen von diesen: muster.',
    ]);
  });

  it('to an entry that has a problem of its own is not dangling', () => {
    expect(check({ 'groups/lesekreis.mdx': entry('groups', { kind: undefined }) })).toHaveLength(1);
    expect(check({ 'groups/lesekreis.mdx': '' })).toHaveLength(1);
  });

  it('where there is nothing to refer to says so', () => {
    const [problem] = problemsWith({
      'groups/lesekreis.mdx': entry('groups', { leads: ['fehlt'] }),
      'people/muster.mdx': entry('people'),
    });
    expect(problem).toContain('Nimm einen von diesen: muster.');
  });
});
