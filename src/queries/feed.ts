import { addresses } from '../domain/addresses.ts';
import { getLastNews } from '../domain/announcement.ts';
import { describeTime } from '../domain/event-words.ts';
import { limitFeed } from '../domain/feed-length.ts';
import { getVisiblePeriod } from '../domain/retention.ts';
import { compare, startOfDay, toIsoString, toMoment, type Moment } from '../domain/time.ts';
import { parseBody } from '../markup/parse.ts';
import { plainText } from '../markup/text.ts';
import { setGermanTypography } from '../markup/typography.ts';
import { getElections, type Candidacy, type Election } from './elections.ts';
import { getEventRevision, getEvents, type Event } from './events.ts';
import { getReports, type Report } from './groups.ts';
import { getEditions, type Edition } from './programme.ts';
import { getNow } from './site.ts';

export interface FeedEntry {
  path: string;
  title: string;
  summary: string;
  /** ISO 8601 with offset. */
  updated: string;
  category: 'Kandidatur' | 'Bericht' | 'Programm' | 'Termin';
}

/**
 * What subscribers get: new letters, reports, editions and events, newest first; of one instant, as the site lists
 * them. What bears a date to come waits for it.
 */
export async function getFeedEntries(): Promise<FeedEntry[]> {
  const now = getNow();
  const [elections, reports, editions, events] = [
    await getElections(),
    await getReports(),
    await getEditions(),
    await getEvents(),
  ];
  const items = [
    ...elections.flatMap(createLetters),
    ...reports.map(createReport),
    ...editions.map(createEdition),
    ...events.flatMap((event) => createEvent(event, now)),
  ]
    .filter(({ at }) => compare(at, now) <= 0)
    .sort((a, b) => compare(b.at, a.at));
  return limitFeed(items, MAX_ENTRIES).map(({ at, ...entry }) => ({
    ...entry,
    updated: toIsoString(at),
  }));
}

const MAX_ENTRIES = 40;

/** Before it is cut to length. */
interface Entry extends Omit<FeedEntry, 'updated'> {
  at: Moment;
}

/** Names and offices only: what a reader has fetched stays there when a letter's time on the site has ended. */
function createLetters(election: Election): Entry[] {
  return election.offices.flatMap(({ candidacies }) =>
    candidacies
      .filter(({ withdrawn }) => !withdrawn)
      .map((candidacy) => ({
        path: candidacy.url,
        title: `${candidacy.name}: ${candidacy.officeTitle}`,
        summary: `Kandidaturschreiben, ${election.title}`,
        category: 'Kandidatur',
        at: getPublication(election, candidacy),
      })),
  );
}

/** All letters come out together; one that is handed in later comes out then. */
function getPublication(election: Election, candidacy: Candidacy): Moment {
  const { from } = getVisiblePeriod(election, candidacy);
  const submitted = toMoment(candidacy.submitted);
  return compare(from, submitted) < 0 ? submitted : from;
}

function createReport({ url, title, date, group, entry }: Report): Entry {
  const summary = [group?.title, getFirstParagraph(entry.body ?? '')].join(': ');
  return { path: url, title, summary, category: 'Bericht', at: startOfDay(date) };
}

function getFirstParagraph(body: string): string {
  const tree = parseBody(body);
  setGermanTypography(tree);
  const paragraph = tree.children.find(({ type }) => type === 'paragraph');
  return paragraph === undefined ? '' : plainText(paragraph);
}

function createEdition({ id, title, changelog, date }: Edition): Entry {
  return {
    path: addresses.edition(id),
    title,
    summary: changelog ?? title,
    category: 'Programm',
    at: startOfDay(date),
  };
}

function createEvent(event: Event, now: Moment): Entry[] {
  const at = getLastNews(event, getEventRevision(event).lastModified, now);
  if (at === undefined) return [];
  const title = event.status === 'cancelled' ? `Abgesagt: ${event.title}` : event.title;
  const summary = `${describeTime(event)}. ${event.summary}`;
  return [{ path: event.url, title, summary, category: 'Termin', at }];
}
