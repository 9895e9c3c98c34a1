import { getOccurrence, type Occurrence, type Schedule } from '../../domain/recurrence.ts';
import type { Revision } from '../../domain/revision.ts';
import { describeSeries, isOdd } from '../../domain/series.ts';
import { getDatePart, setDate } from '../../domain/time.ts';
import type { ExportedEvent, Location } from '../event.ts';
import { createUrl, type Site } from '../url.ts';
import { escapeText, property, textProperty, writeUri } from './content-line.ts';
import { createRule } from './rule.ts';
import {
  localTimeProperty,
  recurrenceIdProperty,
  timeProperty,
  writeInstant,
  writeMinutes,
} from './times.ts';

/** What a calendar tells of an event. */
export interface CalendarEvent extends Schedule, ExportedEvent {
  readonly id: string;
  readonly revision: Revision;
  /** In German, to be narrowed down by in a calendar: kind, group. */
  readonly categories: readonly string[];
  readonly bring?: string | undefined;
}

/**
 * An event as VEVENTs (RFC 5545 3.6.1): one for the rule, and one for each date that is not as the rule has it. An event
 * whose rule has no date gives none.
 *
 * A cancelled date is an override with STATUS, not an EXDATE: who had it in mind sees that it is off, and why. Programs
 * that do not know STATUS show the title, which says so as well.
 */
export function createEvent(event: CalendarEvent, site: Site): string[] {
  const { recurrence, ...single } = event;
  if (recurrence === undefined) {
    const only = getOccurrence(single, getDatePart(event.start));
    return createComponent(event, site, only, createTimes(only));
  }
  const series = describeSeries({ ...event, recurrence });
  if (series === undefined) return [];
  const { first, rule, minutes, overrides } = series;
  const occurrence = getOccurrence(single, first);
  const start = localTimeProperty('DTSTART', setDate(event.start, first));
  const end = isOdd(event, occurrence)
    ? property('DURATION', writeMinutes(minutes))
    : timeProperty('DTEND', occurrence.end);
  return [
    ...createComponent(event, site, occurrence, [
      start,
      end,
      property('RRULE', createRule(rule, getDatePart(event.start))),
    ]),
    ...overrides.flatMap((each) =>
      createComponent(event, site, each, [
        recurrenceIdProperty(
          setDate(event.start, each.date),
          getOccurrence(single, each.date).start,
        ),
        ...createTimes(each),
      ]),
    ),
  ];
}

function createComponent(
  event: CalendarEvent,
  site: Site,
  { status, note, moved }: Occurrence,
  times: readonly string[],
): string[] {
  const { sequence, lastModified } = event.revision;
  const { location, online, categories } = event;
  const isCancelled = status === 'cancelled';
  const url = createUrl(site, event.url);
  return [
    'BEGIN:VEVENT',
    textProperty('UID', `${event.id}@${new URL(site).host}`),
    property('DTSTAMP', writeInstant(lastModified)),
    property('LAST-MODIFIED', writeInstant(lastModified)),
    property('SEQUENCE', String(sequence)),
    ...times,
    property('STATUS', isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    ...(isCancelled ? ['TRANSP:TRANSPARENT'] : []),
    textProperty('SUMMARY', isCancelled ? `Abgesagt: ${event.title}` : event.title),
    textProperty('DESCRIPTION', describe(event, { isCancelled, moved, note }, url)),
    property('URL', writeUri(url)),
    ...(location === undefined ? [] : createPlace(location)),
    ...(categories.length > 0
      ? [property('CATEGORIES', categories.map(escapeText).join(','))]
      : []),
    ...(online === undefined
      ? []
      : [
          property('CONFERENCE', writeUri(online), {
            VALUE: 'URI',
            FEATURE: 'VIDEO',
            LABEL: 'Videokonferenz',
          }),
        ]),
    'END:VEVENT',
  ];
}

function createTimes({ start, end }: Occurrence): string[] {
  return [timeProperty('DTSTART', start), timeProperty('DTEND', end)];
}

function createPlace({ name, address, latitude, longitude }: Location): string[] {
  const place = address === undefined ? name : `${name}, ${address}`;
  const isKnown = latitude !== undefined && longitude !== undefined;
  return [
    textProperty('LOCATION', place),
    ...(isKnown ? [property('GEO', `${writeDegrees(latitude)};${writeDegrees(longitude)}`)] : []),
  ];
}

/** RFC 5545 3.8.1.6: about a metre, and never an exponent. */
function writeDegrees(degrees: number): string {
  return degrees.toFixed(6).replace(/0+$/, '').replace(/\.$/, '.0');
}

/** Calendars rarely show URL, so the page stands here too. */
function describe(
  { summary, location, online, bring }: CalendarEvent,
  { isCancelled, moved, note }: { isCancelled: boolean; moved: boolean; note?: string | undefined },
  url: string,
): string {
  const state = isCancelled ? 'Abgesagt' : moved ? 'Verlegt' : undefined;
  // Editors tend to begin with the word themselves.
  const isSaid = state === /^\p{L}+/u.exec(note ?? summary)?.[0];
  return [
    [state === undefined || isSaid ? '' : `${state}.`, note ?? ''].join(' ').trim(),
    summary,
    location?.accessibility && `Barrierefreiheit: ${location.accessibility}`,
    bring && `Mitbringen: ${bring}`,
    online && `Online: ${online}`,
    url,
  ]
    .filter((paragraph) => paragraph !== undefined && paragraph !== '')
    .join('\n\n');
}
