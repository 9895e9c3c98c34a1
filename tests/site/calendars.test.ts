import ICAL from 'ical.js';
import { describe, expect, inject, it } from 'vitest';
import { EVENT_KIND_SLUGS } from '../../src/domain/addresses.ts';
import { readers, type Shown } from '../unit/exports/calendar/read-calendar.ts';
import { isIndexed, readSite, type Site } from './checks/site.ts';
import { NOW } from './now.ts';

interface EventJson {
  id: string;
  group: string | null;
  occurrences: { start: string; end: string; status: string }[];
}

const DAY = 24 * 3_600_000;
const shift = (days: number) => new Date(Date.parse(NOW) + days * DAY).toISOString();
/** What the contract says that `/data/termine.json` covers. */
const WINDOW = [shift(-31), shift(400)] as const;

const readData = (site: Site) => JSON.parse(site.read('/data/termine.json')) as EventJson[];

/** The dates of the data file, as a calendar would show them. */
function listDates(events: EventJson[]): Shown[] {
  return sort(
    events.flatMap(({ occurrences }) =>
      occurrences.map(({ start, end, status }) => ({
        start: new Date(start).toISOString(),
        end: new Date(end).toISOString(),
        cancelled: status === 'cancelled',
      })),
    ),
  );
}

const sort = (shown: Shown[]) =>
  shown.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? 1 : -1));

const readIds = (ics: string) => {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  return calendar
    .getAllSubcomponents('vevent')
    .filter((event) => !event.hasProperty('recurrence-id'))
    .map((event) => String(event.getFirstPropertyValue('uid')).split('@')[0]);
};

describe.each([
  { content: 'the shipped content', directory: inject('site') },
  { content: 'hostile content', directory: inject('strangeSite') },
])('the calendars of $content', ({ directory }) => {
  const site = readSite(directory);
  const data = readData(site);
  /** Ids of the pages below a folder, without those that have moved or went. */
  const listIds = (folder: string) =>
    site.pages
      .filter((page) => page.path.startsWith(folder) && isIndexed(site, page))
      .map(({ path }) => path.slice(folder.length, -1))
      .filter((id) => id !== '' && !id.includes('/'));
  const calendars = [...site.files].filter((file) => file.endsWith('.ics'));

  it.each(['ical.js', 'node-ical'] as const)('give %s the dates of the site', (name) => {
    const shown = readers[name](site.read('/termine.ics'), ...WINDOW);
    expect(sort(shown)).toEqual(listDates(data));
    expect(shown).not.toEqual([]);
  });

  it('are there for every group, with its dates and no other', () => {
    const groups = listIds('/arbeitskreise/');
    expect(groups).not.toEqual([]);
    for (const group of groups) {
      const shown = readers['ical.js'](site.read(`/arbeitskreise/${group}/termine.ics`), ...WINDOW);
      expect(sort(shown), group).toEqual(listDates(data.filter((event) => event.group === group)));
    }
  });

  it('are there for every kind, and no event is of two', () => {
    const ids = Object.values(EVENT_KIND_SLUGS).flatMap((slug) =>
      readIds(site.read(`/termine/art/${slug}.ics`)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const all = readIds(site.read('/termine.ics'));
    expect(ids.filter((id) => !all.includes(id))).toEqual([]);
  });

  it('are there for every event, and hold it alone', () => {
    const events = listIds('/termine/');
    expect(events).not.toEqual([]);
    for (const id of events) {
      expect(readIds(site.read(`/termine/${id}.ics`)), id).toEqual([id]);
    }
  });

  it('are well-formed, with CRLF, and name addresses that exist', () => {
    expect(calendars.length).toBeGreaterThan(10);
    for (const file of calendars) {
      const ics = site.read(file);
      expect(ics.replaceAll('\r\n', ''), file).not.toMatch(/[\r\n]/);
      const addresses = ics.replaceAll('\r\n ', '').matchAll(/^(?:URL|SOURCE;VALUE=URI):(.*)\r$/gm);
      const missing = [...addresses]
        .map(([, url = '']) => decodeURIComponent(new URL(url).pathname))
        .filter((path) => !site.files.has(path.endsWith('/') ? `${path}index.html` : path));
      expect(missing, file).toEqual([]);
    }
  });
});

describe('a calendar', () => {
  const site = readSite(inject('site'));

  it('lets go of what was over a year ago; the file of the event stays', () => {
    expect(readIds(site.read('/termine/jhv-2024.ics'))).toEqual(['jhv-2024']);
    expect(readIds(site.read('/termine.ics'))).not.toContain('jhv-2024');
    expect(readIds(site.read('/termine.ics'))).toContain('klausurtagung-2026');
  });

  it('stays at the address that it had before its group was renamed', () => {
    const strange = readSite(inject('strangeSite'));
    const calendar = strange.read('/arbeitskreise/rad/termine.ics');
    expect(strange.read('/arbeitskreise/ak-rad/termine.ics')).toBe(calendar);
  });

  it('is empty at the address of an event that went', () => {
    const strange = readSite(inject('strangeSite'));
    expect(readIds(strange.read('/termine/entfallen.ics'))).toEqual([]);
  });

  it('is sent as one, in UTF-8', async () => {
    for (const path of ['/termine.ics', '/termine/art/treffen.ics', '/wahlen/jhv-2027.ics']) {
      const response = await fetch(inject('url') + path);
      expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    }
  });

  it('is subscribed to by a button that leads to it', () => {
    const buttons = site.pages.flatMap(({ document }) => [
      ...document.querySelectorAll('a[href^="webcal:"]'),
    ]);
    expect(buttons).not.toEqual([]);
    for (const button of buttons) {
      const url = new URL((button.getAttribute('href') ?? '').replace(/^webcal:/, 'https:'));
      expect(url.origin).toBe(site.origin);
      expect(site.files.has(url.pathname), url.pathname).toBe(true);
    }
  });
});
