import { describe, expect, it } from 'vitest';
import { getPlaceholderTime, getShowtime } from '../../../admin/preview/showtime.ts';
import { validateContent } from '../../../src/validation/validate.ts';
import { completeFolder, entry, minimal, toFiles, type Fields } from '../validation/minimal.ts';

/** The letter of the minimal candidacy: public from 12 January 2027, kept to 31 July 2027. */
function showAt(now: string, changes: Fields = {}) {
  const { path } = minimal.candidacies;
  const files = toFiles({ ...completeFolder(), [path]: entry('candidacies', changes) });
  const { content } = validateContent(files, []);
  const draft = content.entries.find((candidate) => candidate.path === path);
  return getShowtime(content, draft, now);
}

describe('getShowtime', () => {
  it('is today while readers see the letter', () => {
    const now = '2027-02-01T10:00:00+01:00';
    expect(showAt(now)).toEqual({ now });
  });

  it('is the hour at which the letter becomes public, and says so', () => {
    expect(showAt('2027-01-09T10:00:00+01:00')).toEqual({
      now: '2027-01-12T12:00:00+01:00',
      note: 'So steht das Schreiben ab 12. Januar 2027, 12 Uhr auf der Seite. Vorher ist es nicht zu sehen.',
    });
  });

  it('is the last minute of a letter that has gone', () => {
    const shown = showAt('2028-01-01T10:00:00+01:00', {
      consent: { givenOn: '2027-01-08', until: '2027-06-30' },
    });
    expect(shown.now).toBe('2027-06-30T23:59:00+02:00');
    expect(shown.note).toContain('bis 30. Juni 2027');
  });

  it('is today for every other entry', () => {
    const now = '2027-01-09T10:00:00+01:00';
    const { content } = validateContent(toFiles(completeFolder()), []);
    expect(content.entries.length).toBe(9);
    for (const draft of content.entries.filter(({ collection }) => collection !== 'candidacies')) {
      expect(getShowtime(content, draft, now)).toEqual({ now });
    }
  });
});

describe('the time that stands in for one that is not entered yet', () => {
  const standIn = (now: string, collection: 'candidacies' | 'events', id: string) => {
    const { content } = validateContent(toFiles(completeFolder()), []);
    return getPlaceholderTime(content, { collection, id }, now);
  };
  const letter = minimal.candidacies.path.replace(/^candidacies\/|\.mdx$/g, '');

  it.each([
    ['2027-01-09T10:00:00Z', '2027-01-09T11:00'],
    ['2027-01-15T10:00:00Z', '2027-01-10T23:59'],
  ])('of a letter is never after the deadline (%s)', (now, clock) => {
    expect(standIn(now, 'candidacies', letter)).toBe(clock);
  });

  it('is today for every other entry, and for a letter whose election is not known', () => {
    expect(standIn('2027-01-15T10:00:00Z', 'events', 'treff')).toBe('2027-01-15T11:00');
    expect(standIn('2027-01-15T10:00:00Z', 'candidacies', 'nirgends/x')).toBe('2027-01-15T11:00');
  });
});
