import { beforeAll, describe, expect, it } from 'vitest';
import { localBackend } from '../../../../admin/config/backends.ts';
import { createConfig } from '../../../../admin/config/config.ts';
import { getFieldLabel, noteLabels } from '../../../../admin/notices/labels.ts';
import { printValue } from '../../../../admin/notices/print-value.ts';

beforeAll(() => {
  noteLabels(createConfig({ backend: localBackend, contentRoot: 'content', siteUrl: 'https://x' }));
});

describe('a field', () => {
  it.each([
    ['content/events/treff.mdx', ['summary'], 'Kurz gesagt'],
    ['content/pages/satzung.mdx', ['summary'], 'Zusammenfassung'],
    ['content/elections/jhv.mdx', ['date'], 'Tag der Wahl'],
    ['content/reports/treff.mdx', ['date'], 'Datum'],
    ['content/programme/2030/wohnen.mdx', ['title'], 'Titel'],
    ['content/programme/2030/edition.yml', ['phases', 'title'], 'Name der Phase'],
    ['content/candidacies/jhv/lea.mdx', ['body'], 'Schreiben'],
    ['content/settings.yml', ['name'], 'Name des Verbands'],
    ['content/settings.yml', ['fremd'], 'fremd'],
  ])('of %s is called as in its form: %j', (path, keys, label) => {
    expect(getFieldLabel(path, keys)).toBe(label);
  });
});

describe('a value', () => {
  const print = (value: unknown, ...keys: string[]) =>
    printValue(value, 'content/events/treff.mdx', keys);

  it.each([
    [undefined, 'online', '(leer)'],
    ['cancelled', 'status', 'abgesagt'],
    ['2026-12-12T16:30', 'end', 'Samstag, 12. Dezember 2026, 16:30 Uhr'],
    [{ name: 'Haus', address: 'Weg 1' }, 'location', 'Name des Ortes: Haus, Adresse: Weg 1'],
    [
      { weekday: 'TH', nth: -1 },
      'recurrence',
      'Wochentag: Donnerstag, Der wievielte im Monat: der letzte',
    ],
  ])('%j of %s is said in German', (value, key, text) => {
    expect(print(value, key)).toBe(text);
  });

  it('of a list has one line per item', () => {
    const items = [
      { date: '2027-01-14', status: 'moved' },
      { date: '2027-02-11', status: 'cancelled' },
    ];
    expect(print(items, 'recurrence', 'exceptions').split('\n')).toEqual([
      'Tag nach der Regel: Donnerstag, 14. Januar 2027, Was ist anders: verlegt',
      'Tag nach der Regel: Donnerstag, 11. Februar 2027, Was ist anders: fällt aus',
    ]);
  });

  it('of a switch is yes or no', () => {
    expect(printValue(true, 'content/candidacies/a/b.mdx', ['consent', 'portrait'])).toBe('ja');
  });
});
