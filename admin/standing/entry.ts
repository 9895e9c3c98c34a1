import { candidacies } from '../../src/schemas/candidacies.ts';
import { createCandidacyId } from '../../src/domain/candidacy-id.ts';
import { getDatePart } from '../../src/domain/time.ts';
import { withoutImages } from '../../src/schemas/kit/collection.ts';
import { UNPRINTABLE } from '../../src/validation/decode.ts';
import { writeEntryFile } from '../format/entry-file.ts';
import type { Fields } from '../format/values.ts';
import type { Draft } from './draft.ts';
import type { ElectionFacts } from './facts-of-page.ts';

/** A candidacy as the build will read it. */
export interface StandingEntry {
  /** Within the election. */
  id: string;
  /** The file. */
  text: string;
  /** Name of the picture beside it; undefined where there is none. */
  picture: string | undefined;
  /** Which control of the form a field of the file was typed into: `answers.0.text` → `answers.zeit`. */
  controls: ReadonlyMap<string, string>;
}

/**
 * Writes a draft as the CMS would.
 *
 * @param submitted Clock in Berlin, `YYYY-MM-DDTHH:mm`; its day is that of the consent too.
 * @param hasPicture Whether a portrait was chosen.
 */
export function createEntry(
  draft: Draft,
  election: Pick<ElectionFacts, 'kind' | 'questions'>,
  { submitted, hasPicture }: { submitted: string; hasPicture: boolean },
): StandingEntry {
  const id = createCandidacyId(draft.name);
  const picture = hasPicture ? `${id}.jpg` : undefined;
  const facts = draft.facts
    .map(({ label, value }, row) => ({ label: toLine(label), value: toLine(value), row }))
    .filter(({ label, value }) => label !== '' || value !== '');
  const answers = (election.questions ?? [])
    .map((question) => ({ question: question.id, text: toLines(draft.answers[question.id]) }))
    .filter(({ text }) => text !== '');
  const fields: Fields = {
    name: toLine(draft.name),
    office: draft.office,
    submitted,
    // The status is the board's; the schema knows what a new one has.
    consent: {
      givenOn: getDatePart(submitted),
      until: draft.consent.until,
      portrait: hasPicture && draft.consent.portrait ? true : undefined,
    },
    portrait: picture && {
      src: picture,
      alt: toLine(draft.portrait.alt),
      credit: toLine(draft.portrait.credit),
    },
    branch: toLine(draft.branch),
    occupation: toLine(draft.occupation),
    ...(election.kind === 'public' && {
      listPlace: toNumber(draft.listPlace),
      district: toNumber(draft.district),
    }),
    facts: facts.map(({ label, value }) => ({ label, value })),
    answers,
  };
  const body = toPrintable(draft.letter).replaceAll('\r\n', '\n');
  return {
    id,
    text: writeEntryFile(undefined, { fields, body }, 'entry', ORDER),
    picture,
    controls: new Map([
      ...facts.flatMap(({ row }, index) => [
        [`facts.${index}.label`, `facts.${row}.label`] as const,
        [`facts.${index}.value`, `facts.${row}.value`] as const,
      ]),
      ...answers.map(
        ({ question }, index) => [`answers.${index}.text`, `answers.${question}`] as const,
      ),
    ]),
  };
}

const ORDER = Object.keys(candidacies.schema(withoutImages).shape);

function toLine(text: string): string {
  return toPrintable(text).replace(/\s+/g, ' ').trim();
}

function toLines(text = ''): string {
  return toPrintable(text).replace(/\r\n?/g, '\n').trim();
}

/** Without what no file may hold, and nobody sees who typed or pasted it. */
function toPrintable(text: string): string {
  return text.replace(new RegExp(UNPRINTABLE, 'gu'), '');
}

/** What is no number stays text, and the check says so. */
function toNumber(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed;
}
