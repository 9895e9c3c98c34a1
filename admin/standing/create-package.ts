import { packCandidacy } from '../../src/letter/package.ts';
import type { Candidacy, Checked } from './check.ts';
import type { PageFacts } from './facts-of-page.ts';
import type { Package } from './result.ts';

/** The file that candidates mail, and what the mail says of it. */
export function createPackage(
  { draft, picture }: Candidacy,
  { entry, isLate }: Checked,
  facts: PageFacts,
): Package {
  const bytes = packCandidacy({
    election: facts.id,
    id: entry.id,
    entry: entry.text,
    ...(picture &&
      entry.picture !== undefined && { picture: { name: entry.picture, bytes: picture } }),
  });
  const office = facts.election.offices.find(({ id }) => id === draft.office);
  return {
    id: entry.id,
    bytes: new Uint8Array(bytes),
    name: draft.name.trim(),
    office: office?.title ?? '',
    isMinor: draft.minor,
    isLate,
  };
}
