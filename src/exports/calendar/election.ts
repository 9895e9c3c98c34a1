import { UNSTAMPED } from '../../domain/revision.ts';
import { addDays, toMoment, type LocalDate, type LocalDateTime } from '../../domain/time.ts';
import { createUrl, type Site } from '../url.ts';
import { property, textProperty, writeUri } from './content-line.ts';
import { timeProperty, writeDate, writeInstant } from './times.ts';

interface Election {
  readonly id: string;
  readonly title: string;
  /** Site-relative. */
  readonly url: string;
  readonly date: LocalDate;
  readonly place?: string | undefined;
  readonly lettersDue: LocalDateTime;
  readonly lettersPublic: LocalDateTime;
}

/**
 * The dates of an election: letters due, letters public, the day itself. UIDs hold a dot, which no id of an event may
 * have.
 */
export function createElectionEvents(election: Election, site: Site): string[][] {
  const { title, date, place, lettersDue, lettersPublic } = election;
  const day = [
    property('DTSTART', writeDate(date), { VALUE: 'DATE' }),
    property('DTEND', writeDate(addDays(date, 1)), { VALUE: 'DATE' }),
    'TRANSP:TRANSPARENT',
    ...(place === undefined ? [] : [textProperty('LOCATION', place)]),
  ];
  const at = (time: LocalDateTime) => [
    timeProperty('DTSTART', toMoment(time)),
    'TRANSP:TRANSPARENT',
  ];
  return [
    createDeadline(election, site, 'due', `Abgabe der Schreiben: ${title}`, at(lettersDue)),
    createDeadline(election, site, 'public', `Schreiben online: ${title}`, at(lettersPublic)),
    createDeadline(election, site, 'day', title, day),
  ];
}

function createDeadline(
  { id, url }: Election,
  site: Site,
  name: string,
  summary: string,
  times: readonly string[],
): string[] {
  const page = createUrl(site, url);
  return [
    'BEGIN:VEVENT',
    textProperty('UID', `${id}.${name}@${new URL(site).host}`),
    // An election has no revision, and a deadline that is moved must not set the stamp back.
    property('DTSTAMP', writeInstant(UNSTAMPED)),
    ...times,
    'STATUS:CONFIRMED',
    textProperty('SUMMARY', summary),
    textProperty('DESCRIPTION', page),
    property('URL', writeUri(page)),
    'CATEGORIES:Wahl',
    'END:VEVENT',
  ];
}
