import '../without-eval.ts';
import { isLate } from '../../src/domain/retention.ts';
import { candidacies } from '../../src/schemas/candidacies.ts';
import { withoutImages } from '../../src/schemas/kit/collection.ts';
import { checkEntry } from '../preview/check-entry.ts';
import type { Draft } from './draft.ts';
import { createEntry, type StandingEntry } from './entry.ts';
import type { PageFacts } from './facts-of-page.ts';
import { findMissing, type FormProblem } from './requirements.ts';
import { createSurroundings, getEntryPath, toFile } from './surroundings.ts';

export interface Candidacy {
  draft: Draft;
  /** The portrait, ready to be published. */
  picture: Uint8Array<ArrayBuffer> | undefined;
}

export interface Checked {
  entry: StandingEntry;
  /** In the order of the form. */
  problems: FormProblem[];
  /** Handed in after the deadline; whether it is published is for the board to decide. */
  isLate: boolean;
}

/**
 * Writes a candidacy and checks it: what is missing, then whatever the build would refuse, in the build's words.
 *
 * @param submitted Clock in Berlin, `YYYY-MM-DDTHH:mm`.
 */
export function checkCandidacy(
  { draft, picture }: Candidacy,
  facts: PageFacts,
  submitted: string,
): Checked {
  const hasPicture = picture !== undefined;
  const entry = createEntry(draft, facts.election, { submitted, hasPicture });
  const missing = findMissing(draft, facts.election, { hasPicture });
  const isKnown = new Set(missing.map(({ control }) => control));
  const late = isLate(facts.election, { submitted });
  const refused = listRefused(entry, facts).filter(({ control }) => !isKnown.has(control));
  return { entry, problems: [...missing, ...refused], isLate: late };
}

function listRefused(entry: StandingEntry, facts: PageFacts): FormProblem[] {
  const path = getEntryPath(facts.id, entry.id);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const found = checkEntry(
    {
      files: [...createSurroundings(facts), toFile(path, entry.text)],
      pictures: entry.picture === undefined ? [] : [{ path: folder + entry.picture }],
      pictureUrl: () => undefined,
      now: new Date().toISOString(),
      site: String(facts.settings.url),
    },
    path,
  );
  return found.map(({ field, message }) => ({
    // What has no field stands in the letter, or is said of it as a whole.
    control:
      field === undefined || isOfBody(field) ? 'letter' : (entry.controls.get(field) ?? field),
    message,
  }));
}

/** Problems of the body name attributes of components, not fields of the entry. */
function isOfBody(field: string): boolean {
  return !FIELDS.has(field.split('.')[0] ?? '');
}

const FIELDS: ReadonlySet<string> = new Set(Object.keys(candidacies.schema(withoutImages).shape));
