import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collections } from '../../../src/schemas/index.ts';
import type { CollectionKey } from '../../../src/validation/entry.ts';
import { describeFields, type FieldSchema } from '../../../src/schemas/kit/describe.ts';
import { expectGerman } from '../german.ts';
import {
  completeFolder,
  entry,
  minimal,
  problemsOfEntry,
  problemsWith,
  settings,
  yaml,
  type Fields,
} from './minimal.ts';

const names = Object.keys(minimal) as CollectionKey[];

/** One problem as its parts: place, field and message. */
interface Parts {
  place: string;
  field: string;
  message: string;
}

function split(problem: string): Parts {
  const [place = '', field = '', ...message] = problem.split('  ');
  return { place, field, message: message.join('  ') };
}

it('a folder with one minimal entry of each collection has no problem', () => {
  expect(problemsWith({})).toEqual([]);
  expect(Object.keys(completeFolder())).toHaveLength(names.length + 1);
});

describe.each(names)('%s', (name) => {
  const { path, fields } = minimal[name];
  const schema = schemaOf(name);

  it.each(requiredPaths(schema, fields))('without %s is refused at that field', (...segments) => {
    const [problem, ...more] = refuse(without(fields, segments));
    expect(more).toEqual([]);
    expect(problem?.field).toBe(reportedAt(fields, segments));
    expect(problem?.message).toMatch(/^„.+“ fehlt\. Ergänze /);
    expectGerman(problem?.message ?? '');
  });

  it.each(requiredPaths(schema, fields))(
    'with %s empty is refused at that field',
    (...segments) => {
      const [problem, ...more] = refuse(replace(fields, segments, ''));
      expect(more).toEqual([]);
      expect(problem?.field).toBe(reportedAt(fields, segments));
      expect(problem?.message).toMatch(/^„.+“ fehlt\. Ergänze /);
    },
  );

  it.each(allPaths(schema))('with %s of the wrong type is refused at that field', (...segments) => {
    for (const wrong of wrongValues(fieldAt(schema, segments))) {
      const problems = refuse(fill(schema, fields, segments, wrong));
      const atField = problems.filter(({ field }) => field === segments.join('.'));
      expect(atField, JSON.stringify(wrong)).toHaveLength(1);
      for (const { message } of problems) expectGerman(message);
    }
  });

  it('with a key that it does not know is refused at the line of that key', () => {
    for (const value of ['../boese.astro', '', null, { a: 1 }]) {
      const content = entry(name, { layout: value });
      const line = content.split('\n').findIndex((text) => text.startsWith('layout:')) + 1;
      expect(problemsWith({ [path]: content })).toEqual([
        `content/${path}:${line}:1  layout  Das Feld „layout“ gibt es hier nicht. Lösche es oder berichtige den Namen. Bekannt sind: ${Object.keys(schema.properties ?? {}).join(', ')}.`,
      ]);
    }
  });

  it.each(['__proto__', 'constructor', 'toString', 'Title'])('with the key "%s" too', (key) => {
    const content = entry(name, {}).replace(/^(title|name):/m, `"${key}": x\n$1:`);
    const [problem, ...more] = problemsWith({ [path]: content }).map(split);
    expect(more).toEqual([]);
    expect(problem?.field).toBe(key);
  });

  function refuse(changed: Fields): Parts[] {
    const content =
      collections[name].body === 'none' ? yaml(changed) : `---\n${yaml(changed)}---\nText.\n`;
    return problemsWith({ [path]: content }).map(split);
  }
});

describe('what is said of', () => {
  const say = (name: CollectionKey, changes: Fields) =>
    problemsOfEntry(name, changes).map((problem) =>
      problem.replace(`content/${minimal[name].path}:`, ''),
    );

  it.each<[string, CollectionKey, Fields, string]>([
    [
      'a missing text',
      'pages',
      { title: undefined },
      '2:1  title  „Titel“ fehlt. Ergänze das Feld „title“, zum Beispiel: Mitmachen.',
    ],
    [
      'a missing date',
      'reports',
      { date: undefined },
      '2:1  date  „Datum“ fehlt. Ergänze das Feld „date“, zum Beispiel: 2026-10-30.',
    ],
    [
      'a missing choice',
      'editions',
      { status: undefined },
      '1:1  status  „Stand“ fehlt. Ergänze „status:“ mit einem dieser Werte: draft (Entwurf), consultation (In Beteiligung), adopted (Beschlossen), superseded (Überholt).',
    ],
    [
      'a missing record',
      'candidacies',
      { consent: undefined },
      '2:1  consent  „Einwilligung“ fehlt. Ergänze „consent:“ und darunter eingerückt: givenOn.',
    ],
    [
      'a missing field of a record',
      'candidacies',
      { consent: { portrait: true } },
      '5:1  consent.givenOn  „Einwilligung gegeben am“ fehlt. Ergänze das Feld „givenOn“, zum Beispiel: 2027-01-08.',
    ],
    [
      'a missing list',
      'elections',
      { offices: undefined },
      '2:1  offices  „Ämter und Mandate“ fehlt. Ergänze „offices:“ und darunter eine Liste; jeder Punkt beginnt mit „- “ und hat: id, title.',
    ],
    [
      'an empty list',
      'elections',
      { offices: [] },
      '7:1  offices  „Ämter und Mandate“ braucht mindestens einen Eintrag. Füge einen hinzu.',
    ],
    [
      'a missing field of an item',
      'people',
      { roles: [{ body: 'board', title: 'x' }] },
      '4:5  roles.0.from  „Von“ fehlt. Ergänze das Feld „from“, zum Beispiel: 2026-01-31.',
    ],
    [
      'truth for a text',
      'pages',
      { title: true },
      '2:1  title  „Titel“ soll Text sein, gefunden: „true“. Setze den Wert in Anführungszeichen.',
    ],
    [
      'a list for a text',
      'pages',
      { title: ['a'] },
      '2:1  title  „Titel“ soll Text sein, gefunden: „["a"]“. Setze den Wert in Anführungszeichen.',
    ],
    [
      'a word for a number',
      'chapters',
      { order: 'drei' },
      '3:1  order  „Reihenfolge“ soll eine Zahl sein, gefunden: „drei“. Schreibe zum Beispiel 3.',
    ],
    [
      'a number in quotes',
      'chapters',
      { order: '7' },
      '3:1  order  „Reihenfolge“ soll eine Zahl sein, gefunden: „7“. Schreibe zum Beispiel 3. Lass die Anführungszeichen weg.',
    ],
    [
      'infinity',
      'chapters',
      { order: Infinity },
      '3:1  order  „Reihenfolge“ soll eine Zahl sein, gefunden: „Infinity“. Schreibe zum Beispiel 3.',
    ],
    [
      'half a seat',
      'elections',
      { offices: [{ id: 'a', title: 'b', seats: 1.5 }] },
      '10:5  offices.0.seats  „Plätze“ soll eine ganze Zahl sein, gefunden: „1.5“. Schreibe zum Beispiel 1.',
    ],
    [
      'no seat',
      'elections',
      { offices: [{ id: 'a', title: 'b', seats: 0 }] },
      '10:5  offices.0.seats  „Plätze“ ist „0“, erlaubt ist nur eine ganze Zahl ab 1. Berichtige den Wert.',
    ],
    [
      'an eleventh district',
      'candidacies',
      { district: 11 },
      '7:1  district  „Stadtbezirk“ ist „11“, erlaubt ist 1 bis 10. Berichtige den Wert.',
    ],
    [
      'a district 0',
      'candidacies',
      { district: 0 },
      '7:1  district  „Stadtbezirk“ ist „0“, erlaubt ist 1 bis 10. Berichtige den Wert.',
    ],
    [
      'a word for truth',
      'candidacies',
      { consent: { givenOn: '2027-01-08', portrait: 'ja' } },
      '7:3  consent.portrait  „Das Porträt darf gezeigt werden“ soll true (ja) oder false (nein) sein, gefunden: „ja“. Schreibe eines von beiden, ohne Anführungszeichen.',
    ],
    [
      'a word for a list',
      'groups',
      { leads: 'muster' },
      '6:1  leads  „Leitung“ soll eine Liste sein, gefunden: „muster“. Jeder Punkt steht auf einer eigenen Zeile, die mit „- “ beginnt.',
    ],
    [
      'a word for a record',
      'events',
      { location: 'Haus' },
      '6:1  location  „Ort“ soll aus eigenen Feldern bestehen, gefunden: „Haus“. Schreibe sie eingerückt darunter: name, address, accessibility, latitude, longitude.',
    ],
    [
      'an unknown choice',
      'groups',
      { kind: 'Lesekreis' },
      '3:1  kind  „Art“ kann nicht „Lesekreis“ sein. Möglich sind: workingGroup (Arbeitskreis), readingCircle (Lesekreis), projectGroup (Projektgruppe), team (Team).',
    ],
    [
      'a choice that is a number in quotes',
      'events',
      { recurrence: { frequency: 'monthly', weekday: 'TH', nth: '2' } },
      '9:3  recurrence.nth  „Der wievielte im Monat“ kann nicht „2“ sein. Möglich sind: 1 (der erste), 2 (der zweite), 3 (der dritte), 4 (der vierte), -1 (der letzte). Lass die Anführungszeichen weg.',
    ],
    [
      'a mailbox that is none',
      'groups',
      { email: 'lesekreis' },
      '6:1  email  „E-Mail“: „lesekreis“ ist keine E-Mail-Adresse. Schreibe sie ganz aus, zum Beispiel lesekreis@example.org.',
    ],
    [
      'an address that is none',
      'events',
      { online: 'meet.example.org' },
      '6:1  online  „Adresse der Videokonferenz“: „meet.example.org“ ist keine Webadresse. Schreibe sie ganz aus, mit https:// am Anfang, zum Beispiel https://meet.example.org/juso-treff.',
    ],
    [
      'a script for an address',
      'events',
      { online: 'javascript:alert(1)' },
      '6:1  online  „Adresse der Videokonferenz“: „javascript:alert(1)“ ist keine Webadresse. Schreibe sie ganz aus, mit https:// am Anfang, zum Beispiel https://meet.example.org/juso-treff.',
    ],
    [
      'an id with capitals',
      'elections',
      { offices: [{ id: 'Vorsitz', title: 'b' }] },
      '8:5  offices.0.id  „Kürzel“: „Vorsitz“ geht nicht. Erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel vorsitz.',
    ],
    [
      'a key that an item does not know',
      'people',
      { roles: [{ body: 'board', title: 'x', from: '2026-01-31', bis: 'y' }] },
      '7:5  roles.0.bis  Das Feld „bis“ gibt es hier nicht. Lösche es oder berichtige den Namen. Bekannt sind: body, title, from, to.',
    ],
  ])('%s', (_name, collection, changes, problem) => {
    // Some of these entries are referred to by others, which then complain too; the first is the one meant.
    expect(say(collection, changes)[0]).toBe(problem);
  });

  const noDate = (found: string) =>
    `4:1  date  „Datum“: „${found}“ ist kein Datum, das es gibt. Schreibe Jahr-Monat-Tag, zum Beispiel 2026-10-30.`;

  it.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-10-32',
    '26-10-30',
    '2026-1-3',
    '30.10.2026',
    'gestern',
    '2026-10-30T10:00',
    '2026',
    '2026-10-30Z',
  ])('the date %s', (date) => {
    expect(say('reports', { date })).toEqual([noDate(date)]);
  });

  it('a date written as a number', () => {
    expect(say('reports', { date: 20261030 })).toEqual([noDate('20261030')]);
  });

  it.each(['2028-02-29', '2026-12-31', '0001-01-01'])('but not of the date %s', (date) => {
    expect(say('reports', { date })).toEqual([]);
  });

  it.each([
    '2027-01-14',
    '2027-01-14 19:00',
    '2027-01-14T19:00:00',
    '2027-01-14T19:00Z',
    '2027-01-14T19:00+01:00',
    '2027-01-14T24:00',
    '2027-01-14T19:60',
    '2027-02-29T19:00',
    '2027-01-14T9:00',
    '19:00',
    'gestern',
  ])('the time %s', (submitted) => {
    expect(say('candidacies', { submitted })).toEqual([
      `4:1  submitted  „Eingegangen am“: „${submitted}“ ist keine Zeit, die es gibt. Schreibe JJJJ-MM-TTThh:mm ohne Zeitzone, zum Beispiel 2027-01-08T18:30.`,
    ]);
  });

  it('a front matter that is no record', () => {
    expect(problemsWith({ 'pages/mitmachen.mdx': '---\nHallo Welt\n---\n' })).toEqual([
      'content/pages/mitmachen.mdx:2:1  „Eintrag“ soll aus eigenen Feldern bestehen, gefunden: „Hallo Welt“. Schreibe sie eingerückt darunter: title, summary, order, section.',
    ]);
  });

  it('a front matter without anything', () => {
    expect(problemsWith({ 'pages/mitmachen.mdx': '---\n---\nText' })).toEqual([
      'content/pages/mitmachen.mdx:2:1  title  „Titel“ fehlt. Ergänze das Feld „title“, zum Beispiel: Mitmachen.',
      'content/pages/mitmachen.mdx:2:1  summary  „Zusammenfassung“ fehlt. Ergänze das Feld „summary“.',
    ]);
  });

  it('the settings', () => {
    expect(
      problemsWith({
        'settings.yml': yaml({ ...settings, url: 'x', email: undefined, layout: 1 }),
      }),
    ).toEqual([
      'content/settings.yml:1:1  email  „E-Mail“ fehlt. Ergänze das Feld „email“, zum Beispiel: kontakt@example.org.',
      'content/settings.yml:3:1  url  „Adresse der Website“: „x“ ist keine Webadresse. Schreibe sie ganz aus, mit https:// am Anfang, zum Beispiel https://www.example.org.',
      'content/settings.yml:5:1  layout  Das Feld „layout“ gibt es hier nicht. Lösche es oder berichtige den Namen. Bekannt sind: name, shortName, url, description, email, notice, social, joining.',
    ]);
  });

  it('a long value of many lines, on one short line', () => {
    const [problem = ''] = say('groups', { kind: `eins\nzwei\t${'🌹'.repeat(500)}` });
    expect(problem).toContain(`„Art“ kann nicht „eins zwei ${'🌹'.repeat(47)}…“ sein.`);
    expect(problem).not.toMatch(/\p{Cc}/u);
  });
});

function schemaOf(name: CollectionKey): FieldSchema {
  const schema: z.ZodObject = collections[name].schema({ image: () => z.string() });
  return describeFields(schema);
}

type Path = (string | number)[];

/** The paths of the required fields that an entry has, those of items and records included. */
function requiredPaths(schema: FieldSchema, value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      requiredPaths(schema.items ?? {}, item, [...path, index]),
    );
  }
  return (schema.required ?? []).flatMap((key) => {
    const child = schema.properties?.[key] ?? {};
    const inner = (value as Fields)[key];
    const isNested = child.properties !== undefined || child.items?.properties !== undefined;
    return [[...path, key], ...(isNested ? requiredPaths(child, inner, [...path, key]) : [])];
  });
}

/** The paths of all fields that a schema knows, with 0 for the item of a list. */
function allPaths(schema: FieldSchema, path: Path = []): Path[] {
  const own = path.length === 0 ? [] : [path];
  const fields = Object.entries(schema.properties ?? {});
  return [
    ...own,
    ...fields.flatMap(([key, child]) => allPaths(child, [...path, key])),
    ...(schema.items ? allPaths(schema.items, [...path, 0]) : []),
  ];
}

function fieldAt(schema: FieldSchema, path: Path): FieldSchema {
  return path.reduce<FieldSchema>(
    (at, segment) => (typeof segment === 'number' ? at.items : at.properties?.[segment]) ?? {},
    schema,
  );
}

function wrongValues(field: FieldSchema): unknown[] {
  if (field.properties) return ['Text', 5, [1]];
  if (field.items) return ['Text', 5, { a: 'b' }];
  if (field.type === 'number' || field.type === 'integer') return ['Text', true, [1], { a: 'b' }];
  if (field.type === 'boolean') return ['Text', 5, [true], { a: 'b' }];
  if (field.enum) return ['Text', true, ['Text'], { a: 'b' }];
  return [true, [1], { a: 'b' }];
}

/** The fields with `value` at `path`; records and items on the way there are filled with what they require. */
function fill(schema: FieldSchema, value: unknown, path: Path, wrong: unknown): Fields {
  const [segment, ...rest] = path;
  if (segment === undefined) return wrong as Fields;
  if (typeof segment === 'number') {
    return [fill(schema.items ?? {}, (value as unknown[] | undefined)?.[0], rest, wrong)] as never;
  }
  const own = (value ?? exampleOf(schema)) as Fields;
  return { ...own, [segment]: fill(schema.properties?.[segment] ?? {}, own[segment], rest, wrong) };
}

function exampleOf(schema: FieldSchema): unknown {
  if (schema.properties) {
    const required = schema.required ?? [];
    return Object.fromEntries(
      required.map((key) => [key, exampleOf(schema.properties?.[key] ?? {})]),
    );
  }
  return schema.enum?.[0] ?? schema.example ?? 'Text';
}

/** Where a missing field is reported: at the field, or at the record around it that now holds nothing. */
function reportedAt(fields: Fields, path: Path): string {
  const around = path.slice(0, -1).reduce<unknown>((value, key) => (value as Fields)[key], fields);
  const isOnly = path.length > 1 && Object.keys(around as Fields).length === 1;
  return path.slice(0, isOnly ? -1 : undefined).join('.');
}

function without(value: unknown, path: Path): Fields {
  return replace(value, path, undefined);
}

function replace(value: unknown, [segment = '', ...rest]: Path, by: unknown): Fields {
  const changed = rest.length === 0 ? by : replace((value as Fields)[segment], rest, by);
  if (Array.isArray(value))
    return (value as unknown[]).map((item, index) => (index === segment ? changed : item)) as never;
  return { ...(value as Fields), [segment]: changed };
}
