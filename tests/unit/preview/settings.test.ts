import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../../admin/preview/check-entry.ts';
import { findConsequences, withoutFiles } from '../../../admin/preview/consequences.ts';
import { settings, yaml } from '../validation/minimal.ts';
import { contentWith } from './content-with.ts';

const withJoining = (joining: object) =>
  contentWith('pages', {}, 'Text.', { 'settings.yml': yaml({ ...settings, joining }) });

describe('what the settings refer to', () => {
  it('is checked in the form, at the fields by their labels', () => {
    const content = withJoining({ group: 'lesekreis', awareness: 'fehlt' });
    const problems = checkEntry(content, 'settings.yml');
    expect(problems.map(({ label }) => label)).toEqual(['Mitmachen, Awareness']);
    expect(problems[0]?.message).toContain('„fehlt“ gibt es nicht');
  });

  it('is not deleted without a word', () => {
    const content = withJoining({ seminar: 'treff' });
    const gone = ['events/treff.mdx'];
    const change = { before: content, after: withoutFiles(content, gone) };
    expect(findConsequences(change, gone)).toEqual([
      {
        label: 'Einstellungen, Mitmachen, Seminar für Neue',
        message: expect.stringMatching(/^„treff“ gibt es nicht/) as string,
      },
    ]);
  });
});
