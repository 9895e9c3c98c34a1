import { describe, expect, it } from 'vitest';
import { describeProvenance, getInitials } from '../../../src/domain/candidacy-words.ts';
import { describeElection } from '../../../src/domain/election-words.ts';
import { parseNow } from '../../../src/domain/time.ts';

const election = {
  date: '2027-01-30',
  lettersDue: '2027-01-10T23:59',
  lettersPublic: '2027-01-12T12:00',
  keepUntil: '2027-07-31',
};

const overview = { hasResults: false, letters: 2, isCompared: true };

describe('where an election stands', () => {
  it.each([
    ['2027-01-10T23:58:59+01:00', 'Kandidieren kannst du bis Sonntag, 10. Januar 2027, 23.59 Uhr.'],
    ['2027-01-10T23:59:00+01:00', 'Die Frist endete am Sonntag, 10. Januar 2027, 23.59 Uhr.'],
    ['2027-01-12T12:00:00+01:00', 'Gewählt wird am Samstag, 30. Januar 2027.'],
    ['2027-01-31T00:00:00+01:00', 'Gewählt wurde am 30. Januar 2027. Ein Ergebnis ist hier nicht'],
    ['2027-08-01T00:00:00+02:00', 'Schreiben stehen seit dem 1. August 2027 nicht mehr hier.'],
  ])('at %s is told in a sentence with a date: %s', (now, sentence) => {
    expect(describeElection(election, parseNow(now), overview)).toContain(sentence);
  });

  it('with an outcome says where it is told', () => {
    const now = parseNow('2027-02-01T12:00:00+01:00');
    expect(describeElection(election, now, { ...overview, hasResults: true })).toContain(
      'steht bei den Namen',
    );
  });
});

describe('an election whose letters come out before all are in', () => {
  it('says until when one can still stand', () => {
    const odd = { ...election, lettersPublic: '2027-01-05T12:00' };
    const describeAt = (now: string) => describeElection(odd, parseNow(now), overview);
    const sentence = 'Kandidieren kannst du noch bis Sonntag, 10. Januar 2027, 23.59 Uhr.';
    expect(describeAt('2027-01-10T23:58:59+01:00')).toContain(sentence);
    expect(describeAt('2027-01-10T23:59:00+01:00')).not.toContain('noch bis');
  });
});

describe('an election with few letters or none', () => {
  it.each([
    ['2027-01-12T12:00:00+01:00', 0, 'Es liegt kein Schreiben vor.'],
    ['2027-01-12T12:00:00+01:00', 1, 'Bis dahin kannst du das Schreiben lesen.'],
    ['2027-01-12T12:00:00+01:00', 2, 'Bis dahin kannst du die Schreiben lesen.'],
    ['2027-01-31T00:00:00+01:00', 0, 'Ein Ergebnis ist hier nicht eingetragen.'],
  ])('at %s with %i promises no more than there is: %s', (now, letters, end) => {
    const words = describeElection(election, parseNow(now), {
      hasResults: false,
      letters,
      isCompared: false,
    });
    expect(words.endsWith(end)).toBe(true);
  });
});

describe('where a letter comes from', () => {
  const letter = { name: 'Beispiel Eins', submitted: '2027-01-08T18:30' };

  it('says who wrote it, when it came, and that nobody changed it', () => {
    expect(describeProvenance(letter)).toEqual([
      'Geschrieben von Beispiel Eins, eingegangen am 8. Januar 2027 um 18.30 Uhr. Wir haben den Text nicht bearbeitet.',
    ]);
  });

  it('says what was changed, and why it is shown though it came late', () => {
    expect(describeProvenance({ ...letter, edited: 'Gekürzt.', late: 'Krank.' })).toEqual([
      'Geschrieben von Beispiel Eins, eingegangen am 8. Januar 2027 um 18.30 Uhr. Bearbeitung: Gekürzt.',
      'Nach der Frist eingegangen. Der Vorstand dazu: Krank.',
    ]);
  });
});

describe('initials', () => {
  it.each([
    ['Anna Lena Muster', 'AM'],
    ['Cher', 'C'],
    ['Élodie  Öz', 'ÉÖ'],
    ['🦊 Fuchs', '🦊F'],
  ])('of %s are %s', (name, initials) => {
    expect(getInitials(name)).toBe(initials);
  });
});
