import { addresses } from '../domain/addresses.ts';
import { getFirstDate, type Occurrence, type Recurrence } from '../domain/recurrence.ts';
import {
  getClockMinutes,
  getDatePart,
  parseDate,
  setDate,
  TIME_ZONE,
  toIsoString,
  toMomentAfterGap,
  type LocalDateTime,
} from '../domain/time.ts';
import type { ExportedEvent, Location } from './event.ts';
import { CONTEXT, createPublisher, type JsonLd, type Publisher } from './json-ld.ts';
import { createUrl, type Site } from './url.ts';

interface Event extends ExportedEvent {
  /** Of a series: of its first date. */
  readonly start: LocalDateTime;
}

/**
 * One date of an event. A date that was moved names the one that the rule had; a cancelled one keeps its times, as
 * schema.org asks for. One of a series refers to what {@link seriesJsonLd} tells.
 */
export function eventJsonLd({
  site,
  event,
  occurrence,
  organization,
}: {
  readonly site: Site;
  readonly event: Event & { readonly recurrence?: Recurrence | undefined };
  readonly occurrence: Pick<Occurrence, 'date' | 'start' | 'end' | 'status' | 'moved'>;
  readonly organization: Publisher;
}): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'Event',
    name: event.title,
    description: event.summary,
    url: createUrl(site, event.url),
    image: createUrl(site, addresses.sharePicture(event.url)),
    startDate: toIsoString(occurrence.start),
    endDate: toIsoString(occurrence.end),
    ...describeStatus(occurrence, event.start),
    ...describePlace(event),
    superEvent: event.recurrence && { '@id': createSeriesId(site, event.url) },
    organizer: createPublisher(site, organization),
  };
}

/**
 * A series: its rule as a schedule (https://schema.org/Schedule), without the dates that are cancelled or moved; these
 * are events of their own.
 */
export function seriesJsonLd({
  site,
  event,
  organization,
}: {
  readonly site: Site;
  readonly event: Event & {
    readonly end: LocalDateTime;
    readonly recurrence: Recurrence;
  };
  readonly organization: Publisher;
}): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'EventSeries',
    '@id': createSeriesId(site, event.url),
    name: event.title,
    description: event.summary,
    url: createUrl(site, event.url),
    ...describePlace(event),
    eventSchedule: describeSchedule(event),
    organizer: createPublisher(site, organization),
  };
}

function createSeriesId(site: Site, path: string): string {
  return `${createUrl(site, path)}#reihe`;
}

function describeSchedule(event: {
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
  readonly recurrence: Recurrence;
}): JsonLd {
  const { start, end, recurrence } = event;
  const { frequency, interval = 1, until, count, exceptions = [] } = recurrence;
  const [date, time] = [getDatePart(start), start.slice(-'HH:mm'.length)];
  const except = exceptions.map((exception) => exception.date).sort();
  return {
    '@type': 'Schedule',
    repeatFrequency: `P${interval}${UNITS[frequency]}`,
    ...describeDay(recurrence, date),
    // The start may lie on a day that is none of the rule's.
    startDate: getFirstDate(event) ?? date,
    endDate: until,
    repeatCount: count,
    startTime: `${time}:00`,
    duration: `PT${getClockMinutes(start, end)}M`,
    scheduleTimezone: TIME_ZONE,
    exceptDate: except.length > 0 ? except : undefined,
  };
}

/** ISO 8601 durations. */
const UNITS = { weekly: 'W', monthly: 'M', yearly: 'Y' } as const;

/** Weekdays as iCalendar's BYDAY has them, which schema.org takes too: "TH", "2TH", "-1TU". */
function describeDay({ frequency, weekday, nth }: Recurrence, date: string): JsonLd {
  const { month, day } = parseDate(date);
  const byDay = weekday && `${nth ?? ''}${weekday}`;
  return {
    byDay,
    byMonth: frequency === 'yearly' ? month : undefined,
    byMonthDay: frequency !== 'weekly' && byDay === undefined ? day : undefined,
  };
}

function describeStatus(
  { date, status, moved }: Pick<Occurrence, 'date' | 'status' | 'moved'>,
  start: LocalDateTime,
): JsonLd {
  if (status === 'cancelled') return { eventStatus: `${CONTEXT}/EventCancelled` };
  if (!moved) return { eventStatus: `${CONTEXT}/EventScheduled` };
  return {
    eventStatus: `${CONTEXT}/EventRescheduled`,
    previousStartDate: toIsoString(toMomentAfterGap(setDate(start, date))),
  };
}

function describePlace({ location, online }: Pick<ExportedEvent, 'location' | 'online'>): JsonLd {
  const place = location && {
    '@type': 'Place',
    name: location.name,
    address: location.address,
    geo: describePosition(location),
  };
  const room = online === undefined ? undefined : { '@type': 'VirtualLocation', url: online };
  if (place && room) return { location: [place, room], eventAttendanceMode: attend('Mixed') };
  if (place) return { location: place, eventAttendanceMode: attend('Offline') };
  if (room) return { location: room, eventAttendanceMode: attend('Online') };
  return {};
}

function describePosition({ latitude, longitude }: Location): JsonLd | undefined {
  if (latitude === undefined || longitude === undefined) return undefined;
  return { '@type': 'GeoCoordinates', latitude, longitude };
}

function attend(mode: 'Mixed' | 'Offline' | 'Online'): string {
  return `${CONTEXT}/${mode}EventAttendanceMode`;
}
