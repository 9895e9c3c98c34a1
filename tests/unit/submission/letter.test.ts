import { describe, expect, it } from 'vitest';
import type { Fields } from '../validation/minimal.ts';
import { createSite, LETTER, letter, PASSED, report, submit } from './submit.ts';

const submitLetter = (changes: Fields, now?: string) => submit({ [LETTER]: letter(changes) }, now);

describe('a submitted letter', () => {
  it('passes when it is in order, and the board is told whose it is', async () => {
    expect(await submitLetter({})).toEqual(PASSED);
  });

  it('is named with every problem in one run', async () => {
    const text = letter({ office: 'fehlt', layout: 'x', consent: { givenOn: '2027-02-30' } });
    expect(await submit({ [LETTER]: text, 'README.md': 'Neu.' })).toEqual([
      'README.md  Diese Datei ist schon auf der Website. Stelle sie wieder her, wie sie war.',
      `${LETTER}:6:3  consent.givenOn  „Einwilligung gegeben am“: „2027-02-30“ ist kein Datum, das es gibt. Schreibe Jahr-Monat-Tag, zum Beispiel 2027-01-08.`,
      expect.stringMatching(/:7:1 {2}layout {2}Das Feld „layout“ gibt es hier nicht\./),
    ]);
  });

  it('is held to the rules of the build', async () => {
    const { repository, main } = createSite();
    const text = letter({ office: 'kasse' }, ':::box\nHallo\n:::');
    expect(await report(repository, main, repository.commit({ [LETTER]: text }, [main]))).toEqual([
      `${LETTER}:3:1  office  Das Amt „kasse“ gibt es bei dieser Wahl nicht. Möglich: vorsitz (Vorsitz).`,
      expect.stringContaining(`${LETTER}:8:1  Den Baustein „box“ gibt es nicht.`),
    ]);
  });

  it.each(['---js', '--- ', '+++', '﻿---', ''])(
    'must begin with a line of ---, not with „%s“',
    async (first) => {
      const [line] = await submit({ [LETTER]: letter().replace('---', first) });
      expect(line).toMatch(
        first === '﻿---'
          ? /:1 {2}Die Datei beginnt mit einem unsichtbaren Zeichen/
          : /:1 {2}Die erste Zeile muss genau „---“ sein/,
      );
    },
  );

  it.each([
    ['NUL bytes', letter({}, 'a\0b'), 'Die Datei enthält Nullzeichen und ist kein Text.'],
    [
      'bytes that are no UTF-8',
      Buffer.from(letter({}, 'Grüße'), 'latin1'),
      'Die Datei ist nicht in UTF-8 gespeichert',
    ],
    ['nothing in it', '', 'Die Datei ist leer.'],
    [
      '100 kB and more',
      letter({}, 'Wort '.repeat(30_000)),
      'Die Datei ist zu groß: 151 kB, erlaubt sind 100 kB. Kürze den Text.',
    ],
  ])('with %s is refused', async (_name, content, message) => {
    const lines = await submit({ [LETTER]: content });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(LETTER);
    expect(lines[0]).toContain(message);
  });

  it('of 100 MB is refused without being read', async () => {
    const lines = await submit({ [LETTER]: Buffer.alloc(100_000_000, 'a') });
    expect(lines).toEqual([
      `${LETTER}  Die Datei ist zu groß: 100 MB, erlaubt sind 100 kB. Kürze den Text.`,
    ]);
  });

  it.each(['content/candidacies/jhv/Neu.mdx', 'content/candidacies/jhv/mein brief.mdx'])(
    'needs a name that can be an address: %s',
    async (path) => {
      expect(await submit({ [path]: letter() })).toEqual([
        expect.stringContaining('taugt nicht als Adresse. Benenne die Datei um'),
      ]);
    },
  );

  it('may not take an address of the site', async () => {
    expect(await submit({ 'content/candidacies/jhv/kandidieren.mdx': letter() })).toEqual([
      expect.stringContaining('Die Adresse „kandidieren“ ist vergeben.'),
    ]);
  });

  it('needs an election that exists', async () => {
    const message =
      'Die Wahl „jhv-2099“ gibt es nicht. Lege die Datei in den Ordner einer dieser Wahlen: jhv.';
    const path = 'content/candidacies/jhv-2099/neu.mdx';
    expect(await submit({ [path]: letter() })).toEqual([`${path}:1  ${message}`]);
    expect(await submit({ [path]: letter({ name: undefined }) })).toContain(
      `${path}:1  ${message}`,
    );
  });

  it('is not blamed for an election that cannot be read', async () => {
    const { repository, main } = createSite({ 'content/elections/jhv.mdx': '---\n---\n' });
    const head = repository.commit({ [LETTER]: letter() }, [main]);
    expect(await report(repository, main, head)).toEqual([
      `${LETTER}:1  Die Wahl „jhv“ lässt sich gerade nicht lesen; das liegt nicht an dir. Schreibe dem Vorstand.`,
    ]);
  });

  it('is not blamed for problems that main has already', async () => {
    const { repository, main } = createSite({ 'content/pages/kaputt.mdx': 'Kein Kopf.' });
    const head = repository.commit({ [LETTER]: letter() }, [main]);
    expect(await report(repository, main, head)).toEqual(PASSED);
  });
});

describe('the deadline', () => {
  it('has not passed in its own minute', async () => {
    expect(await submitLetter({}, '2027-01-10T23:58:59+01:00')).toEqual(PASSED);
  });

  it('has passed afterwards, in German time, whatever the letter says of itself', async () => {
    expect(await submitLetter({}, '2027-01-10T22:59:00Z')).toEqual([
      `${LETTER}:1  Das Schreiben kommt zu spät. Die Frist für „Jahreshauptversammlung“ ist am 10. Januar 2027 um 23.59 Uhr abgelaufen. Über späte Kandidaturen entscheidet der Vorstand: Schreibe ihm.`,
    ]);
  });
});

describe('what only the board may say', () => {
  it.each(['elected', 'notElected', 'withdrawn'])('is that someone is %s', async (status) => {
    expect(await submitLetter({ status })).toEqual([
      `${LETTER}:7:1  status  Den Stand trägt der Vorstand nach der Wahl ein. Lösche das Feld „status“.`,
    ]);
  });

  it('is what was changed in a letter', async () => {
    expect(await submitLetter({ edited: 'Vom Vorstand geprüft.' })).toEqual([
      `${LETTER}:7:1  edited  Hier vermerkt der Vorstand, was er an einem Schreiben geändert hat. Lösche das Feld „edited“.`,
    ]);
  });

  it('is why a late one is shown', async () => {
    expect(await submitLetter({ late: 'Die Post war schuld.' })).toContain(
      `${LETTER}:7:1  late  Ob ein spätes Schreiben erscheint, vermerkt hier der Vorstand. Lösche das Feld „late“.`,
    );
  });

  it('is not that a letter is to be published', async () => {
    expect(await submitLetter({ status: 'published' })).toEqual(PASSED);
  });
});

describe('the dates of a letter', () => {
  it('may be of tomorrow: clocks go wrong', async () => {
    expect(
      await submitLetter({ submitted: '2027-01-09T23:59', consent: { givenOn: '2027-01-09' } }),
    ).toEqual(PASSED);
  });

  it.each([
    [
      'submitted',
      { submitted: '2027-01-10T00:00' },
      ':4:1  submitted  Eingegangen am 10. Januar 2027: Das liegt in der Zukunft.',
    ],
    [
      'consent',
      { consent: { givenOn: '2027-01-10' } },
      ':6:3  consent.givenOn  Die Einwilligung ist vom 10. Januar 2027: Das liegt in der Zukunft.',
    ],
    [
      'end of consent',
      { consent: { givenOn: '2026-01-01', until: '2027-01-07' } },
      ':7:3  consent.until  Die Einwilligung endete am 7. Januar 2027',
    ],
  ])('are refused when they cannot be: %s', async (_name, changes, message) => {
    expect(await submitLetter(changes)).toEqual([expect.stringContaining(`${LETTER}${message}`)]);
  });

  it('begin with a consent', async () => {
    expect(await submitLetter({ consent: undefined })).toEqual([
      expect.stringContaining('„Einwilligung“ fehlt.'),
    ]);
  });
});
