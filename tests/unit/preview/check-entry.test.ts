import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../../admin/preview/check-entry.ts';
import { createPlaceholder } from '../../../admin/preview/placeholder.ts';
import { validateContent } from '../../../src/validation/validate.ts';
import { entry } from '../validation/minimal.ts';
import { contentWith } from './content-with.ts';

describe('checkEntry', () => {
  it('says what the build says, at the fields of the form', () => {
    const content = contentWith('events', { title: '', start: 'morgen' });
    const problems = checkEntry(content, 'events/treff.mdx');
    const built = validateContent([...content.files], []).problems;
    expect(problems.map(({ message }) => message)).toEqual(
      built.filter(({ path }) => path === 'events/treff.mdx').map(({ message }) => message),
    );
    expect(problems.map(({ label }) => label)).toEqual(['Titel', 'Beginn']);
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
