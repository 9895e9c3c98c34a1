import { createUrl, type Site } from './url.ts';

export const SECURITY_TXT_PATH = '/.well-known/security.txt';

/**
 * Where to report a weakness (RFC 9116). It expires on the first of the month a year ahead, so that all builds of a
 * month agree, and never more than the year that the RFC recommends.
 */
export function createSecurityTxt({
  site,
  email,
  now,
}: {
  readonly site: Site;
  readonly email: string;
  readonly now: { readonly epochMilliseconds: number };
}): string {
  const date = new Date(now.epochMilliseconds);
  const expires = new Date(Date.UTC(date.getUTCFullYear() + 1, date.getUTCMonth()));
  return [
    `Contact: mailto:${encodeURI(email)}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: de, en',
    `Canonical: ${createUrl(site, SECURITY_TXT_PATH)}`,
    '',
  ].join('\n');
}
