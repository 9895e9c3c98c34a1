import { splitId } from '../domain/addresses.ts';
import { getCandidacyVisibility } from '../domain/retention.ts';
import type { Moment } from '../domain/time.ts';
import { entriesOf, type Content } from '../validation/content.ts';
import type { Entry } from '../validation/entry.ts';

/**
 * The entries that may reach the site at `now`.
 *
 * A candidacy whose letter is not public, or no longer, is left out before Astro sees it: no page, picture, feed or
 * search entry can then be made of it by mistake. Of a withdrawn one, only name and office remain.
 */
export function selectPublishable(content: Content, now: Moment): Entry[] {
  const elections = new Map(entriesOf(content, 'elections').map(({ id, data }) => [id, data]));
  return content.entries.flatMap((entry) => {
    if (!isCandidacy(entry)) return [entry];
    const election = elections.get(splitId(entry.id).parent);
    if (election === undefined) return [];
    switch (getCandidacyVisibility(election, entry.data, now)) {
      case 'hidden':
        return [];
      case 'withdrawn':
        return [withoutLetter(entry)];
      case 'letter':
        return [entry.data.consent.portrait === true ? entry : withoutPortrait(entry)];
    }
  });
}

type Candidacy = Entry<'candidacies'>;

function isCandidacy(entry: Entry): entry is Candidacy {
  return entry.collection === 'candidacies';
}

function withoutLetter(entry: Candidacy): Candidacy {
  const { name, office, status, submitted, consent, listPlace, district } = entry.data;
  const kept = { name, office, status, submitted, consent, listPlace, district };
  return { ...entry, input: defined(kept), body: '', tree: undefined };
}

function withoutPortrait(entry: Candidacy): Candidacy {
  const { portrait: _portrait, ...input } = entry.input;
  return { ...entry, input };
}

function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
