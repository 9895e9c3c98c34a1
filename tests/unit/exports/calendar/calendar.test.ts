import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../../../src/exports/calendar/event.ts';
import { HOSTILE_TEXTS } from '../hostile.ts';
import { createCalendarEvent, writeEvents } from './events.ts';

const everything = createCalendarEvent({
  title: 'Juso-Treff; mit Ä, Ö und „Ü“ 🌹',
  summary: 'Reden, essen, kennenlernen.\nKeine Anmeldung.',
  categories: ['Geselliges', 'AK Arbeit, Wirtschaft'],
  location: {
    name: 'Haus der Jugend',
    address: 'Lacombletstraße 10, 40239 Düsseldorf',
    accessibility: 'Rampe am Hof, Klingel unten.',
    latitude: 51.23,
    longitude: 6.8,
  },
  online: 'https://meet.example/treff?raum=1;2',
  bring: 'Etwas für das Buffet.',
  recurrence: {
    frequency: 'monthly',
    weekday: 'TH',
    nth: 2,
    until: '2027-06-30',
    exceptions: [
      { date: '2026-12-10', status: 'cancelled', note: 'Fällt aus: Weihnachtsfeier.' },
      {
        date: '2027-01-14',
        status: 'moved',
        start: '2027-01-21T19:30',
        note: 'Eine Woche später.',
      },
    ],
  },
});

/** The VEVENTs of a calendar as ical.js reads them; the first is the one for the rule. */
function readEvents(...events: CalendarEvent[]): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(writeEvents(...events)) as unknown[]).getAllSubcomponents(
    'vevent',
  );
}

const readValue = (component: ICAL.Component | undefined, name: string) =>
  component?.getFirstPropertyValue(name)?.toString();

const lines = (ics: string) => ics.split('\r\n');
const unfold = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar', () => {
  it('reads as in the golden file', async () => {
    await expect(writeEvents(everything)).toMatchFileSnapshot('../../../golden/termine.ics');
  });

  it('has what RFC 5545 and RFC 7986 ask for, each once', () => {
    const names = unfold(writeEvents()).map((line) => /^[A-Z-]+/.exec(line)?.[0]);
    const once = ['VERSION', 'PRODID', 'NAME', 'SOURCE', 'URL', 'REFRESH-INTERVAL'];
    for (const name of once) expect(names.filter((each) => each === name)).toEqual([name]);
  });

  it('is valid without events: it holds the time zone', () => {
    const calendar = new ICAL.Component(ICAL.parse(writeEvents()) as unknown[]);
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
  });

  it('ends every line with CRLF and has none of more than 75 octets', () => {
    const ics = writeEvents(everything, createCalendarEvent({ summary: 'ÄÖÜ🌹'.repeat(200) }));
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lengths = lines(ics).map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBe(75);
  });

  it('tears no character apart, wherever a line ends', () => {
    for (let before = 0; before < 80; before += 1) {
      const title = `${'x'.repeat(before)}ÄÖÜß🌹é`;
      const ics = writeEvents(createCalendarEvent({ title }));
      const bytes = Buffer.from(ics);
      for (const line of splitBytes(bytes)) {
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(line)).not.toThrow();
      }
      expect(readValue(readEvents(createCalendarEvent({ title }))[0], 'summary')).toBe(title);
    }
  });

  it('names in VTIMEZONE every zone that it uses', () => {
    const odd = createCalendarEvent({
      start: '2026-10-18T02:30',
      end: '2026-10-18T05:00',
      recurrence: { frequency: 'weekly' },
    });
    const ics = unfold(writeEvents(odd, everything)).join('\n');
    const used = new Set([...ics.matchAll(/;TZID=([^:;]+)/g)].map(([, zone]) => zone));
    const defined = new Set([...ics.matchAll(/^TZID:(.*)$/gm)].map(([, zone]) => zone));
    expect(defined).toEqual(used);
  });
});

describe('an event', () => {
  const [rule, cancelled, moved] = readEvents(everything);

  it('keeps its UID whatever happens to it, with the host of the site', () => {
    const all = readEvents(everything, createCalendarEvent({ status: 'cancelled' }));
    expect(new Set(all.map((each) => readValue(each, 'uid')))).toEqual(
      new Set(['juso-treff@jusos.example']),
    );
  });

  it('has its revision in every component', () => {
    for (const component of [rule, cancelled, moved]) {
      expect(readValue(component, 'sequence')).toBe('3');
      expect(readValue(component, 'dtstamp')).toBe('2026-11-02T19:15:00Z');
      expect(readValue(component, 'last-modified')).toBe('2026-11-02T19:15:00Z');
    }
  });

  it('says where its page is, also where calendars show it', () => {
    expect(readValue(rule, 'url')).toBe('https://jusos.example/termine/juso-treff/');
    expect(readValue(rule, 'description')).toMatch(
      /\n\nhttps:\/\/jusos.example\/termine\/juso-treff\/$/,
    );
  });

  it('says how to get in, what to bring and where to dial in', () => {
    const description = readValue(rule, 'description');
    expect(description).toContain('Rampe am Hof, Klingel unten.');
    expect(description).toContain('Mitbringen: Etwas für das Buffet.');
    expect(description).toContain('https://meet.example/treff?raum=1;2');
    expect(readValue(rule, 'conference')).toBe('https://meet.example/treff?raum=1;2');
  });

  it('has place, position and categories', () => {
    expect(readValue(rule, 'location')).toBe(
      'Haus der Jugend, Lacombletstraße 10, 40239 Düsseldorf',
    );
    expect(rule?.getFirstPropertyValue('geo')).toEqual([51.23, 6.8]);
    expect(rule?.getFirstProperty('categories')?.getValues()).toEqual([
      'Geselliges',
      'AK Arbeit, Wirtschaft',
    ]);
  });

  it('has no position where half of it is missing', () => {
    const location = { name: 'Park', latitude: 51.2 };
    expect(readEvents(createCalendarEvent({ location }))[0]?.hasProperty('geo')).toBe(false);
  });

  it('says of a cancelled date that and why it is off, also to programs that know no STATUS', () => {
    expect(readValue(cancelled, 'recurrence-id')).toBe('2026-12-10T19:00:00');
    expect(readValue(cancelled, 'status')).toBe('CANCELLED');
    expect(readValue(cancelled, 'summary')).toMatch(/^Abgesagt: /);
    expect(readValue(cancelled, 'description')).toMatch(/^Abgesagt\. Fällt aus: Weihnachtsfeier\./);
  });

  it.each([
    [{ summary: 'Abgesagt. Ein neuer Termin folgt.' }, 'Abgesagt. Ein neuer Termin folgt.\n\n'],
    [{ summary: 'Abgesagtes Fest, die Dritte.' }, 'Abgesagt.\n\nAbgesagtes Fest, die Dritte.\n\n'],
    [{ summary: 'Unser Abend.' }, 'Abgesagt.\n\nUnser Abend.\n\n'],
  ])('says once that it is off: %j', (texts, description) => {
    const [event] = readEvents(createCalendarEvent({ status: 'cancelled', ...texts }));
    expect(readValue(event, 'description')?.startsWith(description)).toBe(true);
  });

  it('says once that a date is off, though its note begins with it', () => {
    const exceptions = [
      { date: '2026-11-19', status: 'cancelled', note: 'Abgesagt, weil Ferien sind.' } as const,
    ];
    const [, off] = readEvents(
      createCalendarEvent({ recurrence: { frequency: 'weekly', exceptions } }),
    );
    expect(readValue(off, 'description')).toMatch(/^Abgesagt, weil Ferien sind\.\n\nUnser/);
  });

  it('says of a moved date where it went', () => {
    expect(readValue(moved, 'recurrence-id')).toBe('2027-01-14T19:00:00');
    expect(readValue(moved, 'dtstart')).toBe('2027-01-21T19:30:00');
    expect(readValue(moved, 'dtend')).toBe('2027-01-21T22:30:00');
    expect(readValue(moved, 'status')).toBe('CONFIRMED');
  });

  it('is off in all its dates when it is cancelled', () => {
    const events = readEvents({ ...everything, status: 'cancelled' });
    expect(events.map((each) => readValue(each, 'status'))).toEqual(events.map(() => 'CANCELLED'));
  });

  it('ends its rule in UTC, after the last date', () => {
    expect(readValue(rule, 'rrule')).toContain('UNTIL=20270630T215959Z');
  });
});

describe('text', () => {
  const readBoth = (title: string) => {
    const event = createCalendarEvent({ title });
    const parsed = Object.values(nodeIcal.sync.parseICS(writeEvents(event)));
    const found = parsed.find((each): each is VEvent => each?.type === 'VEVENT');
    return [readValue(readEvents(event)[0], 'summary'), found?.summary];
  };

  it.each(Object.entries(HOSTILE_TEXTS).filter(([, text]) => text !== ''))(
    'with %s comes back from both libraries',
    (_name, text) => {
      const plain = text.replace(/\r\n|[\u2028\u2029]/g, '\n');
      const [first, second] = readBoth(text);
      expect(first).toBe(plain);
      // node-ical 0.27 takes a backslash before an n for a line break even if it is escaped itself, and trims.
      if (!text.includes('\\n')) expect((second as string).trim()).toBe(plain.trim());
    },
  );

  it('cannot begin a line of its own', () => {
    const [event] = readEvents(
      createCalendarEvent({
        title: 'x\r\nEND:VEVENT\nATTACH:https://evil.example',
        online: 'https://meet.example/\r\nATTACH:https://evil.example',
        location: { name: 'x\u0085ATTACH:https://evil.example' },
      }),
    );
    expect(event?.hasProperty('attach')).toBe(false);
    expect(readValue(event, 'status')).toBe('CONFIRMED');
  });

  it('of any kind comes back without what RFC 5545 forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
        const allowed = title
          // eslint-disable-next-line no-control-regex -- What RFC 5545 calls CONTROL.
          .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
          .replace(/\r\n?|[\u2028\u2029]/g, '\n')
          .toWellFormed();
        expect(readValue(readEvents(createCalendarEvent({ title }))[0], 'summary') ?? '').toBe(
          allowed,
        );
      }),
      { numRuns: 200 },
    );
  });
});

function splitBytes(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf('\r\n'); end >= 0; end = bytes.indexOf('\r\n', start)) {
    parts.push(bytes.subarray(start, end));
    start = end + 2;
  }
  return parts;
}
