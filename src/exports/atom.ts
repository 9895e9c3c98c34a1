import { addresses } from '../domain/addresses.ts';
import { createUrl, type Site } from './url.ts';
import { escapeXml } from './xml.ts';

export interface AtomFeed {
  readonly site: Site;
  readonly title: string;
  readonly subtitle: string;
  /** Name of whoever publishes the feed. */
  readonly author: string;
  /** In the order of the feed. */
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  /** The page, by the address that it keeps; it is the entry's identity, and readers mark by it what they have read. */
  readonly path: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** ISO 8601 with offset, as {@link published}. */
  readonly updated: string;
  readonly published?: string | undefined;
  readonly category: string;
  /** The whole text. Links within it may be relative to the page. */
  readonly html?: string | undefined;
}

/**
 * An Atom feed (RFC 4287). It was updated when its newest entry was, never by the clock: the same entries give the same
 * bytes.
 * @throws RangeError when a time is none
 */
export function createAtomFeed({ site, title, subtitle, author, entries }: AtomFeed): string {
  const self = createUrl(site, addresses.feed);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    `  <id>${escapeXml(self)}</id>`,
    `  <title type="text">${escapeXml(title)}</title>`,
    `  <subtitle type="text">${escapeXml(subtitle)}</subtitle>`,
    `  <updated>${findNewest(entries)}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(createUrl(site, addresses.home))}"/>`,
    `  <author><name>${escapeXml(author)}</name></author>`,
    ...entries.map((entry) => createEntry(site, entry)),
    '</feed>',
    '',
  ].join('\n');
}

function createEntry(site: Site, entry: AtomEntry): string {
  const url = escapeXml(createUrl(site, entry.path));
  const { published, html } = entry;
  return [
    '  <entry>',
    `    <id>${url}</id>`,
    `    <title type="text">${escapeXml(entry.title)}</title>`,
    `    <updated>${assertInstant(entry.updated)}</updated>`,
    ...(published === undefined ? [] : [`    <published>${assertInstant(published)}</published>`]),
    `    <link rel="alternate" type="text/html" href="${url}"/>`,
    `    <category term="${escapeXml(entry.category)}"/>`,
    `    <summary type="text">${escapeXml(entry.summary)}</summary>`,
    ...(html === undefined
      ? []
      : [`    <content type="html" xml:base="${url}">${escapeXml(html)}</content>`]),
    '  </entry>',
  ].join('\n');
}

/** As instants: a text with +01:00 does not sort against one with +02:00. */
function findNewest(entries: readonly AtomEntry[]): string {
  return entries
    .map(({ updated }) => assertInstant(updated))
    .reduce(
      (newest, updated) => (Date.parse(updated) > Date.parse(newest) ? updated : newest),
      NEVER,
    );
}

function assertInstant(iso: string): string {
  if (!RFC_3339.test(iso) || Number.isNaN(Date.parse(iso))) {
    throw new RangeError(
      `Not a time of a feed: "${iso}" (expected ISO 8601 with offset, such as 2026-11-22T19:00:00+01:00)`,
    );
  }
  return iso;
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** RFC 4287 demands a time of a feed without entries, too. */
const NEVER = '1970-01-01T00:00:00Z';
