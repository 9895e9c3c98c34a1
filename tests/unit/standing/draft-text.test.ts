import { describe, expect, it } from 'vitest';
import { writeDraft } from '../../../admin/standing/draft-text.ts';
import { createCompleteDraft, createFacts } from './facts.ts';

const { election } = createFacts();

describe('a draft that is saved as text', () => {
  it('holds everything that was typed, under the names of the form', () => {
    const draft = createCompleteDraft({
      branch: 'Bilk',
      occupation: 'Azubi',
      listPlace: '4',
      district: '3',
      facts: [
        { label: 'Juso seit', value: '2018' },
        { label: '', value: 'Chor' },
      ],
      answers: { streit: 'Ich rede.\nUnd höre zu.' },
      portrait: { alt: 'Porträt vor Grün', credit: 'Foto: privat' },
      consent: { given: true, portrait: true, until: '2027-03-31' },
    });
    expect(writeDraft(draft, election, { hasPicture: true })).toBe(`NAME
Özlem Groß

AMT
Vorsitz

ORTSVEREIN
Bilk

BERUF ODER AUSBILDUNG
Azubi

LISTENPLATZ
4

STADTBEZIRK
3

AUF EINEN BLICK
Juso seit: 2018
Chor

SCHREIBEN
Ich trete an.

UND BEI STREIT?
Ich rede.
Und höre zu.

BILDBESCHREIBUNG
Porträt vor Grün

BILDNACHWEIS
Foto: privat

LETZTER TAG DER EINWILLIGUNG
2027-03-31

Das Bild ist eine eigene Datei.
`);
  });

  it('leaves out what is empty', () => {
    const draft = createCompleteDraft({ office: 'gestrichen', letter: '' });
    expect(writeDraft(draft, election, { hasPicture: false })).toBe('NAME\nÖzlem Groß\n');
  });

  it('keeps the answer to a question that the election has no longer', () => {
    const draft = createCompleteDraft({ answers: { frueher: 'Ja.' } });
    expect(writeDraft(draft, election, { hasPicture: false })).toContain('ANTWORT\nJa.\n');
  });
});
