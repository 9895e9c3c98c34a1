import { describe, expect, it } from 'vitest';
import type { CollectionKey } from '../../../src/validation/entry.ts';
import { expectGerman } from '../german.ts';
import {
  entry,
  minimal,
  problemsOfEntry,
  problemsWith,
  settings,
  yaml,
  type Fields,
  type Folder,
} from './minimal.ts';

/** The problems of a folder, each without the common beginning of its path. */
function check(files: Folder): string[] {
  return problemsWith(files).map((problem) => {
    const message = problem.split('  ').slice(1).at(-1) ?? '';
    expectGerman(message);
    return problem.replace('content/', '');
  });
}

function checkEntry(name: CollectionKey, changes: Fields, body?: string): string[] {
  return problemsOfEntry(name, changes, body).map((problem) =>
    problem.replace(`content/${minimal[name].path}:`, ''),
  );
}

describe('a reference', () => {
  it.each<[string, CollectionKey, Fields, string]>([
    [
      'group of a report',
      'reports',
      { group: 'fehlt' },
      '3:1  group  „fehlt“ gibt es nicht (gesucht: Arbeitskreis). Nimm einen von diesen: lesekreis.',
    ],
    [
      'group of a chapter',
      'chapters',
      { group: 'Lesekreis' },
      '5:1  group  „Lesekreis“ gibt es nicht (gesucht: Arbeitskreis). Nimm einen von diesen: lesekreis.',
    ],
    [
      'group of an event',
      'events',
      { group: 'lesekreis.mdx' },
      '6:1  group  „lesekreis.mdx“ gibt es nicht (gesucht: Arbeitskreis). Nimm einen von diesen: lesekreis.',
    ],
    [
      'lead of a group',
      'groups',
      { leads: ['muster', 'fehlt'] },
      '8:5  leads.1  „fehlt“ gibt es nicht (gesucht: Person). Nimm einen von diesen: muster.',
    ],
    [
      'election of an edition',
      'editions',
      { election: '__proto__' },
      '4:1  election  „__proto__“ gibt es nicht (gesucht: Wahl). Nimm einen von diesen: jhv.',
    ],
  ])('%s to what is not there is refused', (_name, collection, changes, problem) => {
    expect(checkEntry(collection, changes)).toEqual([problem]);
  });

  it('of the settings to what is not there is refused, on its own line', () => {
    const joining = { group: 'lesekreis', awareness: 'fehlt', seminar: 'treff.mdx' };
    expect(check({ 'settings.yml': yaml({ ...settings, joining }) })).toEqual([
      'settings.yml:8:3  joining.awareness  „fehlt“ gibt es nicht (gesucht: Arbeitskreis). Nimm einen von diesen: lesekreis.',
      'settings.yml:9:3  joining.seminar  „treff.mdx“ gibt es nicht (gesucht: Termin). Nimm einen von diesen: treff.',
    ]);
  });

  it('of settings that have a problem of their own is checked in the same run', () => {
    const problems = check({
      'settings.yml': yaml({ ...settings, email: 'keine', joining: { group: 'fehlt' } }),
    });
    expect(problems.map((problem) => problem.split('  ')[1])).toEqual(['email', 'joining.group']);
  });

  it('behind an empty item stands on its own line', () => {
    expect(checkEntry('groups', { leads: ['', 'fehlt'] })).toEqual([
      '8:5  leads.0  „fehlt“ gibt es nicht (gesucht: Person). Nimm einen von diesen: muster.',
    ]);
  });

  it('to an entry that has a problem of its own is not dangling', () => {
    expect(check({ 'groups/lesekreis.mdx': entry('groups', { kind: undefined }) })).toHaveLength(1);
    expect(check({ 'groups/lesekreis.mdx': '' })).toHaveLength(1);
  });

  it('where there is nothing to refer to says so', () => {
    const [problem] = problemsWith({
      'groups/lesekreis.mdx': entry('groups', { leads: ['fehlt'] }),
      'people/muster.mdx': entry('people'),
    });
    expect(problem).toContain('Nimm einen von diesen: muster.');
  });
});

describe('an address', () => {
  it.each([
    ['pages/programm.mdx', 'pages', 'programm', ''],
    ['pages/termine.mdx', 'pages', 'termine', ''],
    ['pages/wahlen/x.mdx', 'pages', 'wahlen', ''],
    ['pages/admin.mdx', 'pages', 'admin', ''],
    ['pages/data.mdx', 'pages', 'data', ''],
    ['pages/404.mdx', 'pages', '404', ''],
    ['pages/index.mdx', 'pages', 'index', ''],
    ['programme/2025/forderungen.mdx', 'chapters', 'forderungen', ''],
    ['programme/2025/vergleich.mdx', 'chapters', 'vergleich', ''],
    ['programme/fassungen/edition.yml', 'editions', 'fassungen', ''],
    ['programme/2025/2025.mdx', 'chapters', '2025', ' (so heißt eine Fassung)'],
    ['candidacies/jhv/vergleich.mdx', 'candidacies', 'vergleich', ''],
    ['candidacies/jhv/kandidieren.mdx', 'candidacies', 'kandidieren', ''],
  ] as const)('of the site’s own is not for %s', (path, name, id, why) => {
    expect(check({ [path]: entry(name) })).toEqual([
      `${path}:1  Die Adresse „${id}“ ist vergeben${why}. Benenne die Datei um.`,
    ]);
  });

  it('that two entries would have is refused: a chapter named as another edition', () => {
    expect(
      check({
        'programme/wohnen/edition.yml': entry('editions', { status: 'draft' }),
      }),
    ).toEqual([
      'programme/2025/wohnen.mdx:1  Die Adresse „wohnen“ ist vergeben (so heißt eine Fassung). Benenne die Datei um.',
    ]);
  });

  it.each(['pages/vergleich.mdx', 'pages/forderungen.mdx', 'pages/verband/wahlen.mdx'])(
    'that is taken elsewhere is free for %s',
    (path) => {
      expect(check({ [path]: entry('pages') })).toEqual([]);
    },
  );
});

describe('redirects', () => {
  const moved = (...moves: Fields[]) => check({ 'redirects.yml': yaml({ moved: moves }) });

  it('lead from an old address to a new one, or to nowhere', () => {
    expect(
      moved(
        { from: '/arbeitskreise/ak-lesen/', to: '/arbeitskreise/lesekreis/' },
        { from: '/termine/alt/', note: 'Fiel aus.' },
        { from: '/start/', to: '/' },
        { from: '/programm/mieten/', to: '/programm/wohnen/' },
      ),
    ).toEqual([]);
  });

  it('do not take an address that is in use', () => {
    expect(moved({ from: '/arbeitskreise/lesekreis/', to: '/' })).toEqual([
      'redirects.yml:1  Die Adresse „/arbeitskreise/lesekreis/“ gibt es noch. Lösche den Umzug.',
    ]);
    for (const from of [
      '/',
      '/termine/',
      '/programm/2025/',
      '/programm/2025/wohnen/',
      '/berichte/oktober/',
      '/wahlen/jhv/',
      '/wahlen/jhv/muster/',
      '/termine/treff/',
      '/mitmachen/',
    ]) {
      expect(moved({ from })).toHaveLength(1);
    }
  });

  it('do not leave one address twice, or for itself', () => {
    expect(moved({ from: '/a/', to: '/mitmachen/' }, { from: '/a/', to: '/termine/' })).toEqual([
      'redirects.yml:1  Die alte Adresse „/a/“ steht zweimal da. Lösche einen der beiden Einträge.',
    ]);
    expect(moved({ from: '/a/', to: '/a/' })).toEqual([
      'redirects.yml:1  „/a/“ führt zu „/a/“, und das ist selbst umgezogen. Trage das letzte Ziel ein.',
    ]);
  });

  it('lead to a page that is there', () => {
    expect(moved({ from: '/a/', to: '/fehlt/' })).toEqual([
      'redirects.yml:1  „/a/“ führt zu „/fehlt/“, aber diese Seite gibt es nicht. Berichtige „to“.',
    ]);
    expect(moved({ from: '/a/', to: '/b/' }, { from: '/b/', to: '/mitmachen/' })).toEqual([
      'redirects.yml:1  „/a/“ führt zu „/b/“, und das ist selbst umgezogen. Trage das letzte Ziel ein.',
    ]);
  });

  it.each([
    '//evil.example/',
    'https://evil.example/',
    '/../',
    '/a',
    'a/',
    '/A/',
    '/a//b/',
    '/\\evil/',
  ])('stay on the site: not to %s', (to) => {
    expect(moved({ from: '/a/', to })).toHaveLength(1);
  });
});

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

describe('a picture', () => {
  const portrait = (src: string) => ({
    'people/muster.mdx': entry('people', { portrait: { src, alt: 'Porträt', credit: 'privat' } }),
  });
  const PATH = 'content/people/muster.mdx';

  it('lies beside its entry', () => {
    const file = { path: 'people/foto.jpg' };
    expect(problemsWith(portrait('foto.jpg'), [file])).toEqual([]);
    expect(problemsWith(portrait('./foto.jpg'), [file])).toEqual([]);
    expect(problemsWith(portrait('foto.jpg'), [{ path: 'foto.jpg' }])).toEqual([
      `${PATH}:8:3  portrait.src  Die Bilddatei „foto.jpg“ liegt nicht neben dem Eintrag. Lege sie in denselben Ordner oder berichtige den Namen.`,
    ]);
  });

  it.each([
    '../people/foto.jpg',
    '/foto.jpg',
    'https://a.example/foto.jpg',
    'foto.svg',
    'foto.jpg?raw',
    'people/foto.jpg',
  ])('is never %s', (src) => {
    expect(problemsWith(portrait(src), [{ path: 'people/foto.jpg' }])).toEqual([
      `${PATH}:8:3  portrait.src  „${src}“ ist kein Bild neben dem Eintrag. Erlaubt sind png, jpg, jpeg, webp, avif und gif im selben Ordner, genannt wird nur der Dateiname.`,
    ]);
  });

  it('in a body is looked for too', () => {
    expect(
      problemsWith({ 'pages/mitmachen.mdx': entry('pages', {}, 'a\n\nb ![c](d.png)') }),
    ).toEqual([
      'content/pages/mitmachen.mdx:7:3  Die Bilddatei „d.png“ liegt nicht neben dem Eintrag. Lege sie in denselben Ordner oder berichtige den Namen.',
    ]);
  });
});
