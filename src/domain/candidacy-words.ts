import { formatDate, formatTime, toMoment, type LocalDateTime } from './time.ts';

/** What page, comparison, PDF and booklet tell of a candidacy in the same words. */
export interface DescribedCandidacy {
  readonly name: string;
  readonly submitted: LocalDateTime;
  readonly branch?: string | undefined;
  readonly occupation?: string | undefined;
  readonly listPlace?: number | undefined;
  readonly district?: number | undefined;
  readonly facts?: readonly Fact[] | undefined;
  readonly edited?: string | undefined;
  readonly late?: string | undefined;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Stands where a candidate has answered nothing; the same for everyone. */
export const NOT_ANSWERED = 'Nicht beantwortet.';
export const NO_FACT = 'Keine Angabe.';

/** What a candidate tells at a glance, in the order shown: where they stand, the fields of the form, then their own. */
export function listFacts(candidacy: DescribedCandidacy): Fact[] {
  return [...listOwnFields(candidacy), ...(candidacy.facts ?? [])];
}

/** The facts that the form asks everyone for, in the order shown. */
export const OWN_FIELDS = [
  { key: 'listPlace', label: 'Listenplatz' },
  { key: 'district', label: 'Stadtbezirk' },
  { key: 'branch', label: 'Ortsverein' },
  { key: 'occupation', label: 'Beruf' },
] as const;

/** Those of {@link OWN_FIELDS} that a candidate has filled in. */
export function listOwnFields(candidacy: DescribedCandidacy): Fact[] {
  return OWN_FIELDS.flatMap(({ key, label }) => {
    const value = candidacy[key];
    return value === undefined ? [] : [{ label, value: String(value) }];
  });
}

/** Who wrote a letter, when it was handed in, whether anybody changed it, and why it is here though it came late. */
export function describeProvenance({
  name,
  submitted,
  edited,
  late,
}: DescribedCandidacy): string[] {
  const moment = toMoment(submitted);
  const arrival = `${formatDate(moment)} um ${formatTime(moment)}`;
  const origin = `Geschrieben von ${name}, eingegangen am ${arrival}.`;
  return [
    `${origin} ${edited === undefined ? 'Wir haben den Text nicht bearbeitet.' : `Bearbeitung: ${edited}`}`,
    ...(late === undefined ? [] : [`Nach der Frist eingegangen. Der Vorstand dazu: ${late}`]),
  ];
}

/** The letters that stand for a face where there is no portrait: of the first name and the last. */
export function getInitials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('');
}
