import { addresses, reservedIds } from './addresses.ts';

/**
 * Text in which nothing leads to a candidacy that is not public any more, or not yet: its address is made of a name. A
 * link to it, to its PDF or its picture goes to the election instead, wherever it stands: in Markdown, alone, in a field.
 *
 * @param isPublic Takes an id, `jhv-2027/beispiel-eins`.
 * @param sites Origins under which the site answers; addresses of other sites stay.
 */
export function hideCandidacyLinks(
  text: string,
  isPublic: (id: string) => boolean,
  sites: readonly string[],
): string {
  if (!text.includes(addresses.elections)) return text;
  const hosts = new Set(sites.map((site) => getHost(new URL(site).origin)));
  return text.replaceAll(LINK, (found: string, ...[origin, election, name]: string[]) => {
    if (origin !== undefined && !hosts.has(getHost(origin))) return found;
    const id = nameCandidacy(election ?? '', name ?? '');
    if (id === undefined || isPublic(id)) return found;
    return `${origin ?? ''}${addresses.election(election ?? '')}`;
  });
}

/** Ids of the candidacies that a text links to, whether there are such or not. */
export function listCandidacyLinks(text: string, sites: readonly string[]): string[] {
  const ids: string[] = [];
  hideCandidacyLinks(text, (id) => ids.push(id) > 0, sites);
  return ids;
}

/**
 * Whether an old address may go on leading somewhere: neither end of it names a candidacy that is not public. One whose
 * `from` is an old name of a candidacy stays as long as it leads to that candidacy's page.
 */
export function isPublicRedirect(
  { from, to }: { from: string; to?: string | undefined },
  isPublic: (id: string) => boolean,
): boolean {
  const [before, after] = [from, to ?? ''].map((address) => listCandidacyLinks(address, []));
  if (after?.[0] !== undefined) return isPublic(after[0]);
  return before?.[0] === undefined;
}

/**
 * What stands for a character of an id: itself, or in the words of addresses or Markdown, of which a browser makes the
 * same address again.
 */
const CHARACTER = String.raw`(?:[\p{L}\p{M}\p{N}]|%[\da-f]{2}|&#(?:\d+|x[\da-f]+);)`;

/** Ends with a letter or a digit, unless the path goes on: what comes after is the sentence's, as in GFM's autolinks. */
const SEGMENT = String.raw`${CHARACTER}+(?:(?:\\?[_-])+${CHARACTER}+)*(?:(?:\\?[_-])+(?=/))?`;

/** Parts that lead nowhere else, and markup that surrounds the name alone. */
const BEFORE_NAME = String.raw`(?:\.{0,2}/)*[*_~]*`;

/** Its PDF, its picture, whatever else is below. */
const AFTER_NAME = String.raw`(?:\.(?:pdf|png)(?!${CHARACTER}))?(?:/(?:\.{1,2}(?=/)|${SEGMENT}(?:\.${SEGMENT})*)?)*`;

/** With its scheme or, as people write it, without. */
const ORIGIN =
  /((?:https?:)?\/\/[^\s/()[\]<>"'`|\\]+|(?<![\p{L}\p{N}./_~%@-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/u
    .source;

/** An address below an election; of another site where an origin stands before it. */
const LINK = new RegExp(
  String.raw`(?:${ORIGIN}|(?<![\p{L}\p{N}./_~%-]))/wahlen/([a-z0-9_-]+)/${BEFORE_NAME}(${SEGMENT})${AFTER_NAME}`,
  'giu',
);

function getHost(origin: string): string {
  return origin.toLowerCase().replace(/^(?:\w*:?\/\/)?(?:www\.)?/, '');
}

function nameCandidacy(election: string, segment: string): string | undefined {
  const name = decode(segment).replace(/\.[a-z]*$/i, '');
  const taken: readonly string[] = reservedIds.candidacies;
  return taken.includes(name) ? undefined : `${election}/${name}`;
}

function decode(segment: string): string {
  const written = segment
    .replaceAll('\\', '')
    .replace(/&#(?:(\d+)|x([\da-f]+));/gi, (_, decimal: string | undefined, hex: string) => {
      const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '';
    });
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

const LAST_CODE_POINT = 0x10ffff;
