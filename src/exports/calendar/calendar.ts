import { createUrl, type Site } from '../url.ts';
import { joinLines, property, textProperty, writeUri } from './content-line.ts';
import { createTimeZones } from './times.ts';

export interface Calendar {
  readonly site: Site;
  /** Whose calendar it is; stands in PRODID. */
  readonly publisher: string;
  readonly name: string;
  readonly description: string;
  /** Where this file is, site-relative. */
  readonly path: string;
  /** The page that it belongs to, site-relative. */
  readonly page: string;
  /** Lines of its components, of `event.ts` or `election.ts`. */
  readonly components: readonly (readonly string[])[];
}

/**
 * A calendar as a file (RFC 5545, RFC 7986). It says nothing of the time at which it was written: the same entries give
 * the same bytes. Without events it is still valid, since it holds the time zone.
 */
export function createCalendar(calendar: Calendar): string {
  const { site, publisher, name, description, path, page, components } = calendar;
  const lines = components.flat();
  return joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    textProperty('PRODID', `-//${publisher.replaceAll('/', ' ')}//Termine//DE`),
    'CALSCALE:GREGORIAN',
    textProperty('NAME', name),
    textProperty('X-WR-CALNAME', name),
    textProperty('DESCRIPTION', description),
    textProperty('X-WR-CALDESC', description),
    property('SOURCE', writeUri(createUrl(site, path)), { VALUE: 'URI' }),
    property('URL', writeUri(createUrl(site, page))),
    property('REFRESH-INTERVAL', REFRESH, { VALUE: 'DURATION' }),
    property('X-PUBLISHED-TTL', REFRESH),
    'COLOR:crimson',
    ...createTimeZones(lines),
    ...lines,
    'END:VCALENDAR',
  ]);
}

/** Who misses a cancellation stands before a locked door; programs ask less often all the same. */
const REFRESH = 'PT4H';
