import { describe, expect, it } from 'vitest';
import {
  hideCandidacyLinks,
  isPublicRedirect,
  listCandidacyLinks,
} from '../../../src/domain/candidacy-links.ts';

const SITES = ['https://jusos.example'];
const isPublic = (id: string) => id === 'jhv/offen';
const hide = (text: string) => hideCandidacyLinks(text, isPublic, SITES);

describe('a link to a candidacy that is not public', () => {
  it.each([
    ['[Anna](/wahlen/jhv/anna/)', '[Anna](/wahlen/jhv/)'],
    ['[Anna](/wahlen/jhv/anna.pdf "Titel")', '[Anna](/wahlen/jhv/ "Titel")'],
    ['[Anna](/wahlen/jhv/anna/#brief)', '[Anna](/wahlen/jhv/#brief)'],
    ['[Anna](/wahlen/jhv/%61nna/vorschau.png)', '[Anna](/wahlen/jhv/)'],
    ['<https://jusos.example/wahlen/jhv/anna/>', '<https://jusos.example/wahlen/jhv/>'],
    ['[Anna](/wahlen/jhv/anna?a=b)', '[Anna](/wahlen/jhv/?a=b)'],
    ['[Anna](/wahlen/jhv/&#97;nn&#x61;/)', '[Anna](/wahlen/jhv/)'],
    ['[Anna](/wahlen/jhv/anna\\_b-c/)', '[Anna](/wahlen/jhv/)'],
    ['[Anna](/wahlen/jhv/./anna/../anna/)', '[Anna](/wahlen/jhv/)'],
    [
      '[Anna](HTTPS://JUSOS.example/wahlen/jhv/anna_/)',
      '[Anna](HTTPS://JUSOS.example/wahlen/jhv/)',
    ],
    ['/wahlen/jhv/**anna**/', '/wahlen/jhv/**/'],
    ['Siehe jusos.example/wahlen/jhv/anna.', 'Siehe jusos.example/wahlen/jhv/.'],
    ['Siehe www.jusos.example/wahlen/jhv/anna/', 'Siehe www.jusos.example/wahlen/jhv/'],
    ['[a]: /wahlen/jhv/anna/', '[a]: /wahlen/jhv/'],
    ['/wahlen/jhv/anna/', '/wahlen/jhv/'],
  ])('goes to the election: %s', (before, after) => {
    expect(hide(before)).toBe(after);
  });

  it.each([
    '[Offen](/wahlen/jhv/offen/) und [PDF](/wahlen/jhv/offen.pdf)',
    '[Wahl](/wahlen/jhv/), [alle](/wahlen/jhv/vergleich/), [Heft](/wahlen/jhv.pdf)',
    '[so](/wahlen/jhv/kandidieren/vorlage.txt)',
    '[Offen](/wahlen/jhv/&#111;ffen/), [offen](/wahlen/jhv/o%66fen.pdf)',
    'Siehe https://jusos.example/wahlen/jhv/, **https://jusos.example/wahlen/jhv/** und mehr.',
    '[woanders](https://spd.example/wahlen/2025/ergebnis/), [dort](/archiv/wahlen/jhv/anna/)',
    'spd.example/wahlen/jhv/anna, archiv/wahlen/jhv/anna, https://spd.example/jusos.example/wahlen/jhv/anna',
  ])('is nothing else: %s', (text) => {
    expect(hide(text)).toBe(text);
  });

  it.each([
    'Siehe %, und mehr',
    'Siehe %.',
    'Siehe %… Und? %! %: %; (%)',
    '**%** ist fett, *%* und _%_ kursiv, ~~%~~ gestrichen',
    '„%“, ‚%‘, »%«, "%", \'%\'',
    'die „%“-Seite',
  ])('leaves the sentence around it as it is, whether it is public or not: %s', (sentence) => {
    const write = (path: string) =>
      sentence.replaceAll('%', `https://jusos.example/wahlen/jhv/${path}`);
    for (const ending of ['', '/', '.pdf', '/vorschau.png']) {
      expect(hide(write(`offen${ending}`))).toBe(write(`offen${ending}`));
      expect(hide(write(`anna${ending}`))).toBe(write(''));
    }
  });

  it('is found by the report', () => {
    expect(listCandidacyLinks('[A](/wahlen/jhv/anna/) [O](/wahlen/jhv/offen/)', SITES)).toEqual([
      'jhv/anna',
      'jhv/offen',
    ]);
  });
});

describe('an old address', () => {
  const open = (from: string, to?: string) => isPublicRedirect({ from, to }, isPublic);

  it('that names a candidate stays as long as it leads to a public candidacy', () => {
    expect(open('/wahlen/jhv/alt/', '/wahlen/jhv/offen/')).toBe(true);
    expect(open('/wahlen/jhv/alt/', '/wahlen/jhv/anna/')).toBe(false);
    expect(open('/wahlen/jhv/alt/', '/wahlen/jhv/')).toBe(false);
    expect(open('/wahlen/jhv/alt/')).toBe(false);
    expect(open('/anna/', '/wahlen/jhv/anna/')).toBe(false);
  });

  it('that names nobody stays', () => {
    expect(open('/wahlen/jhv-alt/', '/wahlen/jhv/')).toBe(true);
    expect(open('/wahlen/jhv-alt/kandidieren/', '/wahlen/jhv/kandidieren/')).toBe(true);
    expect(open('/gruppe/')).toBe(true);
  });
});
