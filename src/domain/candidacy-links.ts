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
  const hosts = new Set(sites.map((site) => new URL(site).host));
  return text.replaceAll(LINK, (found: string, ...[origin, election, rest]: string[]) => {
    if (origin !== undefined && !hosts.has(origin.replace(/^\w*:?\/\//, ''))) return found;
    const id = nameCandidacy(election ?? '', rest ?? '');
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

/** An address below an election; of another site where an origin stands before it. */
const LINK =
  /(?:((?:https?:)?\/\/[^\s/()[\]<>"'`|\\]+)|(?<![\p{L}\p{N}./_~%-]))\/wahlen\/([a-z0-9_-]+)\/([^\s/()[\]<>"'`|\\?#][^\s()[\]<>"'`|\\?#]*)/giu;

function nameCandidacy(election: string, rest: string): string | undefined {
  const name = decode(rest.split('/')[0] ?? '').replace(/\.[a-z]*$/i, '');
  const taken: readonly string[] = reservedIds.candidacies;
  return taken.includes(name) ? undefined : `${election}/${name}`;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
