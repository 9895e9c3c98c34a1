import { addresses } from '../domain/addresses.ts';
import type { Occurrence } from '../domain/recurrence.ts';
import {
  toIsoString,
  toMomentAfterGap,
  type LocalDate,
  type LocalDateTime,
} from '../domain/time.ts';
import { createUrl, type Site } from './url.ts';

/** A node of schema.org's vocabulary. Keys without a value are left out when it is written. */
export interface JsonLd {
  readonly [key: string]: JsonLdValue | undefined;
}

type JsonLdValue = string | number | JsonLd | readonly JsonLdValue[];

/** Who publishes the site. */
interface Publisher {
  readonly name: string;
}

/** The chapter itself. */
export function organizationJsonLd({
  site,
  organization,
}: {
  readonly site: Site;
  readonly organization: Publisher & {
    readonly shortName: string;
    readonly description: string;
    readonly email: string;
    readonly social?: readonly { readonly url: string }[] | undefined;
  };
}): JsonLd {
  const { shortName, description, email, social = [] } = organization;
  return {
    '@context': CONTEXT,
    ...createPublisher(site, organization),
    alternateName: shortName,
    description,
    email,
    sameAs: social.length > 0 ? social.map(({ url }) => url) : undefined,
  };
}

/** The site, and how to search it. */
export function webSiteJsonLd({
  site,
  organization,
}: {
  readonly site: Site;
  readonly organization: Publisher & { readonly description: string };
}): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    '@id': createWebSiteId(site),
    name: organization.name,
    description: organization.description,
    url: createUrl(site, addresses.home),
    inLanguage: 'de',
    publisher: createPublisher(site, organization),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${createUrl(site, addresses.search)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/**
 * One date of an event. A date that was moved names the one that the rule had; a cancelled one keeps its times, as
 * schema.org asks for.
 */
export function eventJsonLd({
  site,
  event,
  occurrence,
  organization,
}: {
  readonly site: Site;
  readonly event: {
    readonly title: string;
    readonly summary: string;
    /** Site-relative. */
    readonly url: string;
    /** Of a series: of its first date. */
    readonly start: LocalDateTime;
    readonly location?: Location | undefined;
    readonly online?: string | undefined;
  };
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
    organizer: createPublisher(site, organization),
  };
}

/** A candidate, by name and chapter alone: what else the letter tells is for its readers, not for machines. */
export function personJsonLd({
  site,
  name,
  path,
  organization,
}: {
  readonly site: Site;
  readonly name: string;
  readonly path: string;
  readonly organization: Publisher;
}): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'Person',
    name,
    url: createUrl(site, path),
    affiliation: createPublisher(site, organization),
  };
}

/** A report, or a chapter of the programme, which is `partOf` its edition. */
export function articleJsonLd({
  site,
  path,
  headline,
  description,
  datePublished,
  partOf,
  organization,
}: {
  readonly site: Site;
  readonly path: string;
  readonly headline: string;
  readonly description?: string | undefined;
  readonly datePublished: LocalDate;
  /** The site itself where it is missing. */
  readonly partOf?: { readonly name: string; readonly path: string } | undefined;
  readonly organization: Publisher;
}): JsonLd {
  const url = createUrl(site, path);
  const publisher = createPublisher(site, organization);
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    headline,
    description,
    url,
    mainEntityOfPage: url,
    image: createUrl(site, addresses.sharePicture(path)),
    datePublished,
    inLanguage: 'de',
    isPartOf:
      partOf === undefined
        ? { '@type': 'WebSite', '@id': createWebSiteId(site) }
        : { '@type': 'CreativeWork', name: partOf.name, url: createUrl(site, partOf.path) },
    author: publisher,
    publisher,
  };
}

/** The way from the home page to this one, both included. */
export function breadcrumbJsonLd(
  trail: readonly { readonly name: string; readonly path: string }[],
  site: Site,
): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: createUrl(site, path),
    })),
  };
}

/**
 * The text of a `<script type="application/ld+json">`, one node or several. No character in it can end the script or
 * begin a comment, and none breaks a line in JavaScript.
 */
export function serializeJsonLd(value: JsonLd | readonly JsonLd[]): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const CONTEXT = 'https://schema.org';

interface Location {
  readonly name: string;
  readonly address?: string | undefined;
}

function createPublisher(site: Site, { name }: Publisher): JsonLd {
  const url = createUrl(site, addresses.home);
  return { '@type': 'Organization', '@id': `${url}#organization`, name, url };
}

function createWebSiteId(site: Site): string {
  return `${createUrl(site, addresses.home)}#website`;
}

function describeStatus(
  { date, status, moved }: Pick<Occurrence, 'date' | 'status' | 'moved'>,
  start: LocalDateTime,
): JsonLd {
  if (status === 'cancelled') return { eventStatus: `${CONTEXT}/EventCancelled` };
  if (!moved) return { eventStatus: `${CONTEXT}/EventScheduled` };
  const timeOfDay = start.slice('YYYY-MM-DD'.length);
  return {
    eventStatus: `${CONTEXT}/EventRescheduled`,
    previousStartDate: toIsoString(toMomentAfterGap(date + timeOfDay)),
  };
}

function describePlace({
  location,
  online,
}: {
  readonly location?: Location | undefined;
  readonly online?: string | undefined;
}): JsonLd {
  const place = location && { '@type': 'Place', name: location.name, address: location.address };
  const room = online === undefined ? undefined : { '@type': 'VirtualLocation', url: online };
  if (place && room) return { location: [place, room], eventAttendanceMode: attend('Mixed') };
  if (place) return { location: place, eventAttendanceMode: attend('Offline') };
  if (room) return { location: room, eventAttendanceMode: attend('Online') };
  return {};
}

function attend(mode: 'Mixed' | 'Offline' | 'Online'): string {
  return `${CONTEXT}/${mode}EventAttendanceMode`;
}
