import { describe, expect, it } from 'vitest';
import { check, checkEntry } from './check.ts';
import { entry, type Fields } from './minimal.ts';

describe('an event', () => {
  const series = (recurrence: Fields, changes: Fields = {}) =>
    checkEntry('events', { ...changes, recurrence });

  it.each([
    ['2027-01-14T22:30', '14. Januar 2027, 22.30 Uhr'],
    ['2027-01-14T19:00', '14. Januar 2027, 19 Uhr'],
  ])('from %s to 19:00 does not end after it begins', (start, words) => {
    expect(checkEntry('events', { start, end: '2027-01-14T19:00' })).toEqual([
      `4:1  end  Das Ende (14. Januar 2027, 19 Uhr) liegt nicht nach dem Beginn (${words}). Berichtige eine der beiden Zeiten.`,
    ]);
  });

  it('may last over midnight and over days', () => {
    expect(checkEntry('events', { start: '2027-01-14T22:00', end: '2027-01-15T02:00' })).toEqual(
      [],
    );
    expect(checkEntry('events', { start: '2027-01-14T22:00', end: '2027-01-17T12:00' })).toEqual(
      [],
    );
  });

  it('is not in the hour that summer time skips', () => {
    expect(checkEntry('events', { start: '2027-03-28T02:30', end: '2027-03-28T04:00' })).toEqual([
      '3:1  start  Die Zeit „2027-03-28T02:30“ gibt es nicht: In dieser Nacht wird die Uhr vorgestellt. Nimm eine Stunde später.',
    ]);
  });

  it('does not begin its series in that hour either', () => {
    const weekly = { frequency: 'weekly', weekday: 'SU' };
    const times = { start: '2027-03-25T02:30', end: '2027-03-25T03:30' };
    expect(series(weekly, times)).toEqual([
      '3:1  start  Nach der Regel ist der erste Termin am 28. März 2027, 2.30 Uhr. Diese Zeit gibt es nicht: In dieser Nacht wird die Uhr vorgestellt. Nimm eine Stunde später.',
    ]);
    expect(series({ ...weekly, weekday: 'SA' }, times)).toEqual([]);
  });

  it('has both coordinates or none', () => {
    const at = (location: Fields) =>
      checkEntry('events', { location: { name: 'Park', ...location } });
    expect(at({ latitude: 51.2 })).toEqual([
      '8:3  location.latitude  Ein Ort auf der Karte braucht Breitengrad und Längengrad, hier steht nur „latitude“. Ergänze „longitude“ oder lösche „latitude“.',
    ]);
    expect(at({ longitude: 6.8 })).toHaveLength(1);
    expect(at({ latitude: 51.2, longitude: 6.8 })).toEqual([]);
  });

  it.each(['2027-03-28T01:59', '2027-03-28T03:00', '2027-10-31T02:30'])(
    'may begin at %s',
    (start) => {
      expect(checkEntry('events', { start, end: '2027-11-01T00:00' })).toEqual([]);
    },
  );

  it.each<[string, Fields]>([
    ['weekly', { frequency: 'weekly' }],
    ['every second week on a day of the week', { frequency: 'weekly', interval: 2, weekday: 'TH' }],
    ['monthly on the date', { frequency: 'monthly' }],
    ['on the second Thursday', { frequency: 'monthly', weekday: 'TH', nth: 2 }],
    ['on the last Thursday', { frequency: 'monthly', weekday: 'TH', nth: -1 }],
    ['yearly', { frequency: 'yearly' }],
    ['until a day', { frequency: 'weekly', until: '2027-12-31' }],
    ['until its first day', { frequency: 'weekly', until: '2027-01-14' }],
    ['ten times', { frequency: 'weekly', count: 10 }],
    ['ten times at the most', { frequency: 'weekly', until: '2027-12-31', count: 10 }],
    [
      'with exceptions',
      {
        frequency: 'weekly',
        exceptions: [
          { date: '2027-01-21', status: 'cancelled', note: 'Ferien' },
          { date: '2027-01-28', status: 'moved', start: '2027-01-29T19:00' },
          {
            date: '2027-02-04',
            status: 'moved',
            start: '2027-02-05T19:00',
            end: '2027-02-05T20:00',
          },
        ],
      },
    ],
  ])('may recur: %s', (_name, recurrence) => {
    expect(series(recurrence)).toEqual([]);
  });

  it.each<[string, Fields, string[]]>([
    [
      'the second of what',
      { frequency: 'monthly', nth: 2 },
      [
        '8:3  recurrence.nth  Der wievielte Wochentag gemeint ist, steht nicht da. Ergänze „weekday“, zum Beispiel TH für Donnerstag.',
      ],
    ],
    [
      'the second Thursday of a week',
      { frequency: 'weekly', weekday: 'TH', nth: 2 },
      [
        '9:3  recurrence.nth  Bei „wöchentlich“ gibt es kein „nth“. Lösche die Zeile oder nimm „monthly“.',
      ],
    ],
    [
      'which Thursday of the month',
      { frequency: 'monthly', weekday: 'TH' },
      [
        '8:3  recurrence.weekday  Der wievielte Wochentag im Monat gemeint ist, fehlt. Ergänze „nth“: 1 bis 4, oder -1 für den letzten.',
      ],
    ],
    [
      'an end before the beginning',
      { frequency: 'weekly', until: '2027-01-13' },
      [
        '8:3  recurrence.until  Die Reihe endet (13. Januar 2027), bevor sie beginnt (14. Januar 2027). Berichtige eines der beiden Daten.',
      ],
    ],
    [
      'an exception on a day without',
      { frequency: 'weekly', exceptions: [{ date: '2027-01-22', status: 'cancelled' }] },
      [
        '9:7  recurrence.exceptions.0.date  Am 22. Januar 2027 ist nach der Regel gar kein Termin. Nimm den Tag, an dem der Termin eigentlich wäre.',
      ],
    ],
    [
      'two exceptions for a day',
      {
        frequency: 'weekly',
        exceptions: [
          { date: '2027-01-21', status: 'cancelled' },
          { date: '2027-01-21', status: 'cancelled' },
        ],
      },
      [
        '11:7  recurrence.exceptions.1.date  Für den 21. Januar 2027 gibt es schon eine Ausnahme. Lösche eine der beiden.',
      ],
    ],
    [
      'moved to nowhere',
      { frequency: 'weekly', exceptions: [{ date: '2027-01-21', status: 'moved' }] },
      [
        '9:7  recurrence.exceptions.0  Der Termin ist verlegt, aber der neue Beginn fehlt. Ergänze „start“, zum Beispiel 2027-01-21T19:00.',
      ],
    ],
    [
      'moved to an end before its beginning',
      {
        frequency: 'weekly',
        exceptions: [
          {
            date: '2027-01-21',
            status: 'moved',
            start: '2027-01-22T19:00',
            end: '2027-01-22T18:00',
          },
        ],
      },
      [
        '12:7  recurrence.exceptions.0.end  Das neue Ende (22. Januar 2027, 18 Uhr) liegt nicht nach dem neuen Beginn (22. Januar 2027, 19 Uhr). Berichtige eine der beiden Zeiten.',
      ],
    ],
    [
      'no day by its rule until the last one',
      { frequency: 'monthly', weekday: 'TH', nth: 1, until: '2027-01-31' },
      [
        '10:3  recurrence.until  Nach der Regel gibt es bis zum 31. Januar 2027 keinen Termin. Nimm einen späteren letzten Tag, oder berichtige Beginn und Regel.',
      ],
    ],
    [
      'off, and at another time',
      {
        frequency: 'weekly',
        exceptions: [
          {
            date: '2027-01-21',
            status: 'cancelled',
            start: '2027-01-22T19:00',
            end: '2027-01-22T21:00',
          },
        ],
      },
      [
        '11:7  recurrence.exceptions.0.start  Fällt der Termin aus, oder ist er verlegt? Fällt er aus, lösche „start“; ist er verlegt, nimm „moved“.',
        '12:7  recurrence.exceptions.0.end  Fällt der Termin aus, oder ist er verlegt? Fällt er aus, lösche „end“; ist er verlegt, nimm „moved“.',
      ],
    ],
    [
      'moved into the skipped hour',
      {
        frequency: 'weekly',
        exceptions: [{ date: '2027-01-21', status: 'moved', start: '2027-03-28T02:15' }],
      },
      [
        '11:7  recurrence.exceptions.0.start  Die Zeit „2027-03-28T02:15“ gibt es nicht: In dieser Nacht wird die Uhr vorgestellt. Nimm eine Stunde später.',
      ],
    ],
  ])('does not recur: %s', (_name, recurrence, problems) => {
    expect(series(recurrence)).toEqual(problems);
  });
});

describe('the programme', () => {
  const demand = (id: string) => `:::demand{id="${id}" title="x"}\ny\n:::`;
  const chapter = (order: number, ...ids: string[]) =>
    entry('chapters', { order }, ids.map(demand).join('\n\n'));

  it('has each demand once in an edition', () => {
    expect(
      check({
        'programme/2025/a.mdx': chapter(1, 'x-1', 'x-2', 'x-1'),
        'programme/2025/b.mdx': chapter(2, 'x-2'),
      }),
    ).toEqual([
      'programme/2025/a.mdx:14  demand.id  Die Forderung „x-1“ gibt es in der Fassung 2025 schon (programme/2025/a.mdx:6). Gib ihr ein anderes Kürzel.',
      'programme/2025/b.mdx:6  demand.id  Die Forderung „x-2“ gibt es in der Fassung 2025 schon (programme/2025/a.mdx:10). Gib ihr ein anderes Kürzel.',
    ]);
  });

  it('may have a demand in several editions: that is how they are compared', () => {
    expect(
      check({
        'programme/2025/a.mdx': chapter(1, 'x-1'),
        'programme/2030/edition.yml': entry('editions', { status: 'draft' }),
        'programme/2030/a.mdx': chapter(1, 'x-1'),
      }),
    ).toEqual([]);
  });

  it.each([
    'abs-1',
    'anm-fn-1',
    'inhalt',
    'footnote-label',
    'kapitel-forderungen',
    'wohnen-1-titel',
  ])('keeps the id %s for itself', (id) => {
    expect(check({ 'programme/2025/a.mdx': chapter(1, id) })).toEqual([
      `programme/2025/a.mdx:6  demand.id  Das Kürzel „${id}“ vergibt die Seite selbst. Nimm eines wie „wohnen-1“.`,
    ]);
  });

  it('has no chapter without an edition', () => {
    expect(check({ 'programme/2040/a.mdx': chapter(1) })).toEqual([
      'programme/2040/a.mdx:1  Zu diesem Kapitel fehlt die Fassung. Lege „programme/2040/edition.yml“ an.',
    ]);
  });

  it('may have an edition without chapters', () => {
    expect(check({ 'programme/2040/edition.yml': entry('editions', { status: 'draft' }) })).toEqual(
      [],
    );
  });

  it('has phases that end on or after the day on which they begin', () => {
    const phase = (from: string, to: string) =>
      checkEntry('editions', { phases: [{ title: 'Beratung', from, to }] });
    expect(phase('2026-11-02', '2026-11-02')).toEqual([]);
    expect(phase('2026-11-02', '2026-11-01')).toEqual([
      '7:5  phases.0.to  Die Phase „Beratung“ endet (1. November 2026), bevor sie beginnt (2. November 2026). Berichtige eines der beiden Daten.',
    ]);
  });
});

describe('an election', () => {
  it('has each office and each question once', () => {
    const offices = [
      { id: 'vorsitz', title: 'a' },
      { id: 'vorsitz', title: 'b' },
    ];
    const questions = [
      { id: 'zeit', text: 'a?' },
      { id: 'zeit', text: 'b?' },
    ];
    expect(checkEntry('elections', { offices, questions })).toEqual([
      '10:5  offices.1.id  Das Kürzel „vorsitz“ steht zweimal da. Gib jedem Eintrag unter „Amt“ sein eigenes.',
      '16:5  questions.1.id  Das Kürzel „zeit“ steht zweimal da. Gib jedem Eintrag unter „Frage“ sein eigenes.',
    ]);
  });
});

describe('a candidacy', () => {
  const election = (changes: Fields) => ({ 'elections/jhv.mdx': entry('elections', changes) });
  const PATH = 'candidacies/jhv/muster.mdx';

  it('belongs to an election that exists', () => {
    expect(check({ 'candidacies/fehlt/muster.mdx': entry('candidacies') })).toEqual([
      'candidacies/fehlt/muster.mdx:1  Die Wahl „fehlt“ gibt es nicht. Lege die Datei in den Ordner einer dieser Wahlen: jhv.',
    ]);
  });

  it('is for an office of that election', () => {
    expect(checkEntry('candidacies', { office: 'kasse' })).toEqual([
      '3:1  office  Das Amt „kasse“ gibt es bei dieser Wahl nicht. Möglich: vorsitz (Vorsitz).',
    ]);
  });

  it('answers questions of that election, each once', () => {
    const answers = [
      { question: 'zeit', text: 'a' },
      { question: 'fehlt', text: 'b' },
      { question: 'zeit', text: 'c' },
    ];
    expect(
      check({
        ...election({ questions: [{ id: 'zeit', text: 'Zeit?' }] }),
        [PATH]: entry('candidacies', { answers }),
      }),
    ).toEqual([
      `${PATH}:10:5  answers.1.question  Die Frage „fehlt“ gibt es bei dieser Wahl nicht. Fragen: zeit.`,
      `${PATH}:12:5  answers.2.question  Die Frage „zeit“ ist zweimal beantwortet. Lösche eine der Antworten.`,
    ]);
  });

  it('may leave questions unanswered', () => {
    expect(check(election({ questions: [{ id: 'zeit', text: 'Zeit?' }] }))).toEqual([]);
  });

  it('has a consent that does not end before it was given', () => {
    const consent = (until: string) =>
      checkEntry('candidacies', { consent: { givenOn: '2027-01-08', until } });
    expect(consent('2027-01-08')).toEqual([]);
    expect(consent('2027-01-07')).toEqual([
      '7:3  consent.until  Die Einwilligung endet (7. Januar 2027), bevor sie gegeben wurde (8. Januar 2027). Berichtige eines der beiden Daten.',
    ]);
  });

  it('keeps to the number of words, of which markup is none', () => {
    const letter = (body: string) =>
      check({ ...election({ wordLimit: 5 }), [PATH]: entry('candidacies', {}, body) });
    expect(letter('## Eins\n\n*Zwei* drei\n\n- vier  \n  fünf\n\n***')).toEqual([]);
    expect(letter('eins zwei  \ndrei vier\n\n- fünf\n- sechs')).toEqual([
      `${PATH}:8  Das Schreiben hat 6 Wörter, erlaubt sind 5. Kürze es um 1.`,
    ]);
  });

  it.each([
    ['a footnote', 'Eins zwei[^1].\n\n[^1]: drei *vier*\n\n    fünf sechs'],
    ['the title of a box', ':::note{title="eins zwei drei"}\nvier fünf sechs\n:::'],
    ['who is quoted', ':::quote{author="eins zwei" source="drei vier"}\nfünf sechs\n:::'],
    ['a link', '[eins zwei](https://a.example/ "drei vier fünf sechs")'],
  ])('counts what stands in %s too', (_, body) => {
    const found = check({
      ...election({ wordLimit: 5 }),
      [PATH]: entry('candidacies', {}, body),
    });
    expect(found).toEqual([expect.stringContaining('hat 6 Wörter, erlaubt sind 5')]);
  });

  it('of an election that has a problem of its own is not checked against it', () => {
    expect(check(election({ kind: 'geheim' }))).toHaveLength(1);
  });
});
