import { describe, expect, it } from 'vitest';
import {
  createStandingMail,
  createStandingTemplate,
  type StandingElection,
} from '../../../src/exports/standing.ts';

const election: StandingElection = {
  title: 'Jahreshauptversammlung 2027',
  kind: 'internal',
  lettersDue: '2027-01-10T23:59',
  lettersPublic: '2027-01-12T12:00',
  keepUntil: '2027-07-31',
  wordLimit: 400,
  offices: [{ title: 'Vorsitz' }, { title: 'Kasse' }],
  questions: [{ text: 'Wie viel Zeit\nhast du?' }],
};
const recipient = { name: 'Jusos Musterstadt', email: 'kontakt@jusos.example' };
const template = createStandingTemplate(election, recipient);

describe('the template for candidates without JavaScript', () => {
  it('says until when and where to', () => {
    expect(template).toContain('bis Sonntag, 10. Januar 2027, 23.59 Uhr an kontakt@jusos.example');
  });

  it('asks for everything that the form asks for', () => {
    expect(template).toContain('[ ] Vorsitz\n   [ ] Kasse');
    expect(template).toContain('höchstens 400 Wörter');
    expect(template).toContain('höchstens 150 Wörtern');
    expect(template).toContain('höchstens 5 Angaben mit je höchstens 20 Wörtern');
    expect(template).toContain('1. Wie viel Zeit hast du?');
    expect(template).toContain('ab 12. Januar 2027, 12 Uhr');
    expect(template).toContain('längstens bis 31. Juli 2027');
  });

  it('asks for list place and district only in public elections', () => {
    expect(template).not.toContain('STADTBEZIRK');
    expect(createStandingTemplate({ ...election, kind: 'public' }, recipient)).toContain(
      'STADTBEZIRK (1 bis 10)',
    );
  });

  it('has no limit and no questions where the election has none', () => {
    const { wordLimit: _, ...free } = election;
    const plain = createStandingTemplate({ ...free, questions: [] }, recipient);
    expect(plain).not.toMatch(/SCHREIBEN \(|ANTWORTEN/);
  });
});

describe('the mail of candidates', () => {
  it('goes to the chapter and names the election', () => {
    expect(createStandingMail(election, recipient)).toBe(
      'mailto:kontakt@jusos.example?subject=Kandidatur%3A%20Jahreshauptversammlung%202027',
    );
  });
});
