import { MAX_FACTS } from '../../src/schemas/letter-limits.ts';

/** What somebody has typed into the form. All of it is text as typed; nothing is checked yet. */
export interface Draft {
  name: string;
  /** Id of an office. */
  office: string;
  branch: string;
  occupation: string;
  listPlace: string;
  district: string;
  facts: Fact[];
  /** Markdown of the closed profile. */
  letter: string;
  /** By id of the question. */
  answers: Record<string, string>;
  portrait: { alt: string; credit: string };
  consent: { given: boolean; portrait: boolean; until: string };
  minor: boolean;
  parents: boolean;
}

export interface Fact {
  label: string;
  value: string;
}

/** @param offices Ids of the election's offices: where there is one only, nobody has to choose. */
export function createDraft(offices: readonly string[] = []): Draft {
  return {
    name: '',
    office: offices.length === 1 ? (offices[0] ?? '') : '',
    branch: '',
    occupation: '',
    listPlace: '',
    district: '',
    facts: [],
    letter: '',
    answers: {},
    portrait: { alt: '', credit: '' },
    consent: { given: false, portrait: false, until: '' },
    minor: false,
    parents: false,
  };
}

/** Reads a draft out of the browser's storage, where an older form, another program or chance may have written. */
export function readDraft(stored: unknown): Draft {
  const from = toRecord(stored);
  const [portrait, consent] = [toRecord(from.portrait), toRecord(from.consent)];
  const facts = Array.isArray(from.facts) ? from.facts.slice(0, MAX_FACTS).map(toRecord) : [];
  return {
    name: toText(from.name),
    office: toText(from.office),
    branch: toText(from.branch),
    occupation: toText(from.occupation),
    listPlace: toText(from.listPlace),
    district: toText(from.district),
    facts: facts.map(({ label, value }) => ({ label: toText(label), value: toText(value) })),
    letter: toText(from.letter),
    answers: Object.fromEntries(
      Object.entries(toRecord(from.answers)).map(([id, text]) => [id, toText(text)]),
    ),
    portrait: { alt: toText(portrait.alt), credit: toText(portrait.credit) },
    consent: {
      given: consent.given === true,
      portrait: consent.portrait === true,
      until: toText(consent.until),
    },
    minor: from.minor === true,
    parents: from.parents === true,
  };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
