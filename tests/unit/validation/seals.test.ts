import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../../src/validation/rules/seals.ts';
import {
  changeBildung,
  changeWohnen,
  chapter,
  edition,
  EDITION,
  problemsOfSealed,
  SEALED,
  sealedText,
  WOHNEN,
} from './sealed.ts';

const { wohnen } = chapter;

describe('a seal', () => {
  it('is the SHA-256 that node:crypto makes of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(createSeal(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
  });
});

describe('a sealed edition', () => {
  it('that says what it said has no problem', () => {
    expect(problemsOfSealed({})).toEqual([]);
  });

  it.each([
    ['emphasis changes', changeWohnen('*keinen*', '**keinen**')],
    ['a link is mended', changeWohnen('/recht/', 'https://recht.example/')],
    [
      'a demand is followed up',
      {
        [WOHNEN]: wohnen(undefined, {
          followUps: [
            {
              demand: 'wohnen-1',
              status: 'done',
              date: '2026-05-07',
              source: 'https://a.example/',
            },
          ],
        }),
      },
    ],
    ['a group answers for a chapter', { [WOHNEN]: wohnen(undefined, { group: 'lesekreis' }) }],
    ['it is superseded', { [EDITION]: edition({ status: 'superseded' }) }],
    ['its change log is written', { [EDITION]: edition({ changelog: 'Alles neu.' }) }],
    [
      'Git ends the lines of sealed.txt with CRLF',
      { [SEALED]: sealedText.replaceAll('\n', '\r\n') },
    ],
    ['Git ends the lines of chapters with CRLF', { [WOHNEN]: wohnen().replaceAll('\n', '\r\n') }],
    [
      'Git ends the lines of edition.yml with CRLF',
      { [EDITION]: edition().replaceAll('\n', '\r\n') },
    ],
    ['its kept wording is gone', { [SEALED]: undefined }],
  ])('still has none when %s', (_name, changes) => {
    expect(problemsOfSealed(changes)).toEqual([]);
  });
});

describe('seal and kept wording', () => {
  const differ =
    'edition.yml:4:1  seal  Das Siegel ist nicht das des Wortlauts in „programme/2025/sealed.txt“. Eines von beiden wurde verändert. Hole beide so zurück, wie sie beim Versiegeln waren.';

  it('that do not fit each other are refused, whichever of them was touched', () => {
    expect(problemsOfSealed({ [SEALED]: sealedText.replace('Fonds', 'Firmen') })).toEqual([differ]);
    const other = edition().replace(/[0-9a-f]{64}/, 'a'.repeat(64));
    expect(problemsOfSealed({ [EDITION]: other })).toEqual([differ]);
  });

  it('cannot both be rewritten to fit another text', () => {
    const text = sealedText.replace('Fonds', 'Firmen');
    const forged = edition().replace(/[0-9a-f]{64}/, createSeal(text));
    expect(problemsOfSealed({ [SEALED]: text, [EDITION]: forged })).toHaveLength(1);
  });

  it('of which only the seal is left tell that something changed, and not where', () => {
    const changes = { [SEALED]: undefined, ...changeWohnen('Fonds', 'Firmen') };
    expect(problemsOfSealed(changes)).toEqual([
      'edition.yml:4:1  seal  Der Text dieser Fassung ist nicht mehr der versiegelte. An welcher Stelle, lässt sich nicht sagen, weil „programme/2025/sealed.txt“ fehlt. Hole die Datei zurück.',
    ]);
  });

  it('of which the wording is left without an edition are no seal', () => {
    const places = problemsOfSealed({ 'programme/2020/sealed.txt': sealedText });
    expect(places).toEqual([
      expect.stringMatching(
        /^content\/programme\/2020\/sealed\.txt {2}Zu diesem Wortlaut fehlt das Siegel/,
      ),
    ]);
  });

  it.each(['draft', 'consultation'])('are of no edition that is %s', (status) => {
    expect(problemsOfSealed({ [EDITION]: edition({ status }) })).toEqual([
      'edition.yml:2:1  status  Diese Fassung ist versiegelt, also beschlossen. Setze „status“ auf „adopted“, oder später auf „superseded“.',
    ]);
  });

  it('of which only the wording is left are no seal', () => {
    expect(problemsOfSealed({ [EDITION]: edition().replace(/^seal: .*\n/m, '') })).toEqual([
      'sealed.txt  Zu diesem Wortlaut fehlt das Siegel in „programme/2025/edition.yml“. Setze es wieder ein, oder lösche diese Datei, wenn die Fassung nicht mehr versiegelt sein soll.',
    ]);
  });
});

it('every change is told in one run, with what else is wrong', () => {
  const places = problemsOfSealed({
    [WOHNEN]: wohnen((body) => body.replace('Fonds', 'Firmen').replace('Miete', 'Pacht')),
    ...changeBildung('Dach', 'Haus'),
    [EDITION]: edition({ title: 'Plan' }),
    'pages/leer.mdx': '',
  }).map((problem) => problem.split('  ')[0]);
  expect(places).toEqual([
    'content/pages/leer.mdx:1',
    'bildung.mdx:8',
    'edition.yml:1',
    'wohnen.mdx:6',
    'wohnen.mdx:12',
  ]);
});
