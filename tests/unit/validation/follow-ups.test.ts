import { describe, expect, it } from 'vitest';
import { expectGerman } from '../german.ts';
import { minimal, problemsOfEntry, type Fields } from './minimal.ts';

const record: Fields = {
  demand: 'wohnen-1',
  status: 'submitted',
  date: '2026-05-07',
  source: 'https://rat.example/vorlage',
};

const BODY = [
  ':::demand{id="wohnen-1" title="Eins"}\nx\n:::',
  '::::columns\n:::demand{id="wohnen-2" title="Zwei"}\nx\n:::\n::::',
].join('\n\n');

/** The problems of a chapter with these records, each without its path. */
function check(records: Fields[], body = BODY): string[] {
  return problemsOfEntry('chapters', { followUps: records }, body).map((problem) => {
    expectGerman(problem.split('  ').at(-1) ?? '');
    return problem.replace(`content/${minimal.chapters.path}:`, '');
  });
}

const checkWith = (changes: Fields) => check([{ ...record, ...changes }]);

describe('a record of what became of a demand', () => {
  it.each(['open', 'submitted', 'decided', 'rejected', 'done'])('may be "%s"', (status) => {
    expect(checkWith({ status })).toEqual([]);
  });

  it('may be one of several, of any demand of the chapter', () => {
    expect(check([record, { ...record, demand: 'wohnen-2', note: 'Im Rat.' }, record])).toEqual([]);
  });

  it.each<[string, Fields, string]>([
    [
      'without a source',
      { source: undefined },
      '6:5  followUps.0.source  „Quelle“ fehlt. Ergänze das Feld „source“, zum Beispiel: https://www.example.org/ratsvorlage.',
    ],
    [
      'with an empty source',
      { source: '' },
      '9:5  followUps.0.source  „Quelle“ fehlt. Ergänze das Feld „source“, zum Beispiel: https://www.example.org/ratsvorlage.',
    ],
    [
      'with words for a source',
      { source: 'Protokoll' },
      '9:5  followUps.0.source  „Quelle“: „Protokoll“ ist keine Webadresse. Schreibe sie ganz aus, mit https:// am Anfang, zum Beispiel https://www.example.org/ratsvorlage.',
    ],
    [
      'with a script for a source',
      { source: 'javascript:alert(1)' },
      '9:5  followUps.0.source  „Quelle“: „javascript:alert(1)“ ist keine Webadresse. Schreibe sie ganz aus, mit https:// am Anfang, zum Beispiel https://www.example.org/ratsvorlage.',
    ],
    [
      'with a status that there is not',
      { status: 'erledigt' },
      '7:5  followUps.0.status  „Stand“ kann nicht „erledigt“ sein. Möglich sind: open (Offen), submitted (Eingebracht), decided (Beschlossen), rejected (Abgelehnt), done (Umgesetzt).',
    ],
    [
      'without a status',
      { status: undefined },
      '6:5  followUps.0.status  „Stand“ fehlt. Ergänze „status:“ mit einem dieser Werte: open (Offen), submitted (Eingebracht), decided (Beschlossen), rejected (Abgelehnt), done (Umgesetzt).',
    ],
    [
      'of a day that there is not',
      { date: '2026-02-30' },
      '8:5  followUps.0.date  „Datum“: „2026-02-30“ ist kein Datum, das es gibt. Schreibe Jahr-Monat-Tag, zum Beispiel 2026-05-07.',
    ],
    [
      'of a demand that the chapter does not have',
      { demand: 'bildung-1' },
      '6:5  followUps.0.demand  Die Forderung „bildung-1“ steht nicht in diesem Kapitel. Nimm eine von diesen: wohnen-1, wohnen-2.',
    ],
  ])('%s is refused at its field', (_name, changes, problem) => {
    expect(checkWith(changes)).toEqual([problem]);
  });

  it('is refused in a chapter without demands', () => {
    expect(check([record], 'Text.')).toEqual([
      '6:5  followUps.0.demand  Die Forderung „wohnen-1“ steht nicht in diesem Kapitel. Es hat keine Forderung. Lösche den Eintrag.',
    ]);
  });

  it('is named by its place in the list', () => {
    const problems = check([record, { ...record, demand: 'a' }, { ...record, demand: 'b' }]);
    expect(problems.map((problem) => problem.split('  ')[1])).toEqual([
      'followUps.1.demand',
      'followUps.2.demand',
    ]);
  });
});
