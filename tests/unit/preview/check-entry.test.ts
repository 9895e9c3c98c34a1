import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../../admin/preview/check-entry.ts';
import { createPlaceholder } from '../../../admin/preview/placeholder.ts';
import { collections } from '../../../src/schemas/index.ts';
import { describeDefinition } from '../../../src/validation/definitions.ts';
import { validateContent } from '../../../src/validation/validate.ts';
import { entry } from '../validation/minimal.ts';
import { contentWith } from './content-with.ts';

describe('checkEntry', () => {
  it('says what the build says, at the fields of the form', () => {
    const content = contentWith('reports', { group: 'nichts', date: '2027-02-30' }, '# \u200b');
    const problems = checkEntry(content, content.path);
    const built = validateContent([...content.files], []).problems;
    expect(problems.map(({ line, field }) => ({ line, field }))).toEqual(
      built.filter(({ path }) => path === content.path).map(({ line, field }) => ({ line, field })),
    );
    expect(problems.map(({ label }) => label)).toEqual(['Arbeitskreis', 'Datum', 'Text']);
    expect(problems.at(-1)?.message).toBe(built.at(-1)?.message);
  });

  // Whoever has only the form knows no keys, no values of the file and no Markdown.
  it.each([
    ['events', { title: '' }, '', '„Titel“ fehlt. Fülle das Feld aus, zum Beispiel: Juso-Treff.'],
    [
      'events',
      { start: 'morgen' },
      '',
      '„Beginn“: „morgen“ ist keine Zeit, die es gibt. Gib Tag und Uhrzeit neu ein, zum Beispiel 14.01.2027, 19:00.',
    ],
    [
      'events',
      { recurrence: { frequency: 'monthly', weekday: 'TH' } },
      '',
      'Der wievielte Wochentag im Monat gemeint ist, fehlt. Ergänze „Der wievielte im Monat“.',
    ],
    [
      'events',
      { recurrence: { frequency: 'weekly', weekday: 'TH', nth: 2 } },
      '',
      'Bei „wöchentlich“ gibt es kein „Der wievielte im Monat“. Lösche die Angabe oder nimm „monatlich“.',
    ],
    [
      'elections',
      { kind: 'open' },
      '',
      '„Art“ kann nicht „open“ sein. Möglich sind: im Verband, öffentliche Wahl.',
    ],
    [
      'pages',
      {},
      '![](foto.jpg)',
      'Dem Bild fehlt die Beschreibung. Schreibe sie in das Feld „Bildbeschreibung“ beim Bild.',
    ],
    [
      'pages',
      {},
      ':::figure{src="foto.jpg" credit="Foto: N. N."}\nText\n:::',
      '„Bildbeschreibung“ fehlt. Fülle das Feld aus.',
    ],
    [
      'pages',
      {},
      ':::demand{id="a-1" title="A"}\nText\n:::',
      'Der Baustein „Forderung“ gehört in ein Kapitel des Programms. Nimm hier „Hinweis“.',
    ],
  ] as const)('names what is in the form of %s: %j %s', (collection, fields, body, sentence) => {
    const content = contentWith(collection, fields, body);
    expect(checkEntry(content, content.path).map(({ message }) => message)).toContain(sentence);
  });

  it('quotes the words beside a character that nobody sees, and refuses it in a field', () => {
    const content = contentWith('events', { summary: 'Ruf an: \u202a0211 123456\u202c.' });
    const [problem, ...more] = checkEntry(content, content.path);
    expect(more).toEqual([]);
    expect(problem?.message).toContain('Bei „Ruf an: 0211 123456.“ steht ein unsichtbares Zeichen');
  });

  it('names no key of the file, whatever is missing', () => {
    for (const collection of Object.keys(collections) as (keyof typeof collections)[]) {
      const empty = describeDefinition(collection).fields.properties ?? {};
      const fields = Object.fromEntries(Object.keys(empty).map((key) => [key, null]));
      const content = contentWith(collection, fields);
      const problems = checkEntry(content, content.path);
      expect(problems.length).toBeGreaterThan(0);
      for (const { message, field = '' } of problems) {
        expect(message).not.toMatch(new RegExp(`„${field.split('.').at(-1) ?? ''}:?“`));
      }
    }
  });

  it('names the fields around one, and counts from one', () => {
    const content = contentWith('elections', { offices: [{ id: 'vorsitz', title: '' }] });
    expect(checkEntry(content, 'elections/jhv.mdx')[0]?.label).toBe('Ämter und Mandate, 1, Amt');
  });

  it('calls the body "Text"', () => {
    const content = contentWith('pages', {}, '![](foto.jpg)');
    const labels = checkEntry(content, 'pages/mitmachen.mdx').map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(0);
    expect(new Set(labels)).toEqual(new Set(['Text']));
  });

  it.each([
    ['missing alt text', 'pages', {}, '![](foto.jpg)', 'fehlt die Beschreibung'],
    ['an unknown reference', 'reports', { group: 'nichts' }, '', 'gibt es nicht'],
    [
      'a date that does not exist',
      'reports',
      { date: '2027-02-30' },
      '',
      'kein Datum, das es gibt',
    ],
    ['an hour that is skipped', 'events', { start: '2027-03-28T02:30' }, '', 'Uhr vorgestellt'],
    ['an end before the start', 'events', { end: '2020-01-01T10:00' }, '', 'nicht nach dem Beginn'],
  ] as const)('finds %s', (_name, collection, fields, body, expected) => {
    const content = contentWith(collection, fields, body);
    expect(
      checkEntry(content, content.path)
        .map(({ message }) => message)
        .join(),
    ).toContain(expected);
  });

  it('counts the words of a letter against the limit of its election', () => {
    const limited = { 'elections/jhv.mdx': entry('elections', { wordLimit: 20 }) };
    const content = contentWith('candidacies', {}, 'Wort '.repeat(30), limited);
    expect(checkEntry(content, content.path)[0]?.message).toContain('Wörter');
  });

  it('reads a file that did not change only once', () => {
    const content = contentWith('events', {});
    checkEntry(content, content.path);
    // Whoever reads these bytes again finds nothing.
    for (const { path, bytes } of content.files) if (path !== content.path) bytes.fill(0);
    expect(checkEntry({ ...content }, content.path)).toEqual([]);
  });
});

describe('createPlaceholder', () => {
  it('takes the day and the hour of the preview', () => {
    const now = '2026-11-22T12:00:00+01:00';
    expect(createPlaceholder({ widget: 'date' }, now)).toBe('2026-11-22');
    expect(createPlaceholder({ widget: 'datetime' }, now)).toBe('2026-11-22T12:00');
  });
});
