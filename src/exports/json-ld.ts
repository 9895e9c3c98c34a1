import { addresses } from '../domain/addresses.ts';
import type { LocalDate } from '../domain/time.ts';
import { createUrl, type Site } from './url.ts';

/** A node of schema.org's vocabulary. Keys without a value are left out when it is written. */
export interface JsonLd {
  readonly [key: string]: JsonLdValue | undefined;
}

type JsonLdValue = string | number | JsonLd | readonly JsonLdValue[];

/** Who publishes the site. */
export interface Publisher {
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

export const CONTEXT = 'https://schema.org';

/** The chapter as others name it: by a reference to what {@link organizationJsonLd} tells. */
export function createPublisher(site: Site, { name }: Publisher): JsonLd {
  const url = createUrl(site, addresses.home);
  return { '@type': 'Organization', '@id': `${url}#organization`, name, url };
}

function createWebSiteId(site: Site): string {
  return `${createUrl(site, addresses.home)}#website`;
}
