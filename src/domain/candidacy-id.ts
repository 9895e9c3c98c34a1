import { reservedIds } from './addresses.ts';
import { createSlug } from './slug.ts';

/**
 * The id that a candidacy gets from its name: short enough for an address, and none that the site keeps for its own
 * pages. A name without Latin letters has no address of its own; the board gives it one.
 */
export function createCandidacyId(name: string): string {
  const slug = createSlug(name).slice(0, LONGEST).replace(/-$/, '');
  return slug === '' || RESERVED.has(slug) ? ['kandidatur', slug].filter(Boolean).join('-') : slug;
}

/** Characters; a name is rarely longer, and a path has to fit into a mail. */
const LONGEST = 60;

const RESERVED: ReadonlySet<string> = new Set(reservedIds.candidacies);
