import { describe, expect, it } from 'vitest';
import { describeTime } from '../../../src/domain/event-words.ts';

describe('when an event is', () => {
  it.each([
    ['2027-01-14T19:00', '2027-01-14T22:00', 'Donnerstag, 14. Januar 2027, 19 bis 22 Uhr'],
    ['2027-01-14T19:00', '2027-01-15T00:00', 'Donnerstag, 14. Januar 2027, 19 bis 24 Uhr'],
    [
      '2027-02-27T10:00',
      '2027-02-28T16:00',
      'Sa, 27. Februar, 10 Uhr bis So, 28. Februar 2027, 16 Uhr',
    ],
  ])('names its day: %s to %s', (start, end, words) => {
    expect(describeTime({ start, end, rhythm: undefined })).toBe(words);
  });

  it.each([
    ['2027-02-27T10:00', '2027-02-27T16:00', 'Jede Woche am Samstag, 10 bis 16 Uhr'],
    ['2027-02-27T22:00', '2027-02-28T00:00', 'Jede Woche am Samstag, 22 bis 24 Uhr'],
    ['2027-02-27T10:00', '2027-02-28T16:00', 'Jede Woche am Samstag, ab 10 Uhr'],
  ])('names the rhythm of a series and no day of its own: %s to %s', (start, end, words) => {
    expect(describeTime({ start, end, rhythm: 'jede Woche am Samstag' })).toBe(words);
  });
});
