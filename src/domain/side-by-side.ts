import {
  listOwnFields,
  OWN_FIELDS,
  type DescribedCandidacy,
  type Fact,
} from './candidacy-words.ts';

/** One fact or question, and what each candidate says to it, in the order of the candidates. */
export interface ComparedRow<T> {
  readonly label: string;
  readonly cells: { readonly candidacy: T; readonly text: string | undefined }[];
}

export interface SideBySide<T> {
  readonly facts: ComparedRow<T>[];
  readonly questions: ComparedRow<T>[];
  /** What one alone tells of themselves: nobody else has a field for it, so it stands apart. */
  readonly others: { readonly candidacy: T; readonly facts: Fact[] }[];
}

interface Answered extends DescribedCandidacy {
  readonly answers: readonly { readonly question: string; readonly text: string | undefined }[];
}

/**
 * What candidates for one office say, question by question and fact by fact. Nobody's facts decide which rows there are
 * before another's: the form's fields come first, then labels that at least two use, in the order of the candidates.
 * @param candidacies in the order shown, each with an answer or `undefined` to the same questions
 */
export function compareCandidacies<T extends Answered>(candidacies: readonly T[]): SideBySide<T> {
  const own = new Map(candidacies.map((candidacy) => [candidacy, listOwnFields(candidacy)]));
  const filled = new Set([...own.values()].flat().map(({ label }) => label));
  const free = new Map(candidacies.map((candidacy) => [candidacy, candidacy.facts ?? []]));
  const shared = listLabels(free).filter(({ users }) => users > 1);
  const isShared = (label: string) => shared.some(({ key }) => key === toKey(label));
  const row = (facts: ReadonlyMap<T, readonly Fact[]>, key: string, label: string) => ({
    label,
    cells: candidacies.map((candidacy) => ({
      candidacy,
      text: joinValues(facts.get(candidacy) ?? [], key),
    })),
  });
  return {
    facts: [
      ...OWN_FIELDS.filter(({ label }) => filled.has(label)).map(({ label }) =>
        row(own, toKey(label), label),
      ),
      ...shared.map(({ key, label }) => row(free, key, label)),
    ],
    questions: (candidacies[0]?.answers ?? []).map(({ question }, index) => ({
      label: question,
      cells: candidacies.map((candidacy) => ({ candidacy, text: candidacy.answers[index]?.text })),
    })),
    others: candidacies
      .map((candidacy) => ({
        candidacy,
        facts: (candidacy.facts ?? []).filter(({ label }) => !isShared(label)),
      }))
      .filter(({ facts }) => facts.length > 0),
  };
}

/** Line by line, whatever somebody tells under a label; undefined where it is nothing. */
function joinValues(facts: readonly Fact[], key: string): string | undefined {
  const values = facts.filter(({ label }) => toKey(label) === key).map(({ value }) => value);
  return values.length === 0 ? undefined : values.join('\n');
}

/** Every label once, with how many candidates use it. */
function listLabels(
  facts: ReadonlyMap<unknown, readonly Fact[]>,
): { key: string; label: string; users: number }[] {
  const labels = new Map<string, { key: string; label: string; users: number }>();
  for (const list of facts.values()) {
    for (const [key, { label }] of new Map(list.map((fact) => [toKey(fact.label), fact]))) {
      const known = labels.get(key) ?? { key, label, users: 0 };
      labels.set(key, { ...known, users: known.users + 1 });
    }
  }
  return [...labels.values()];
}

/** "Juso seit" and "juso seit:" are the same question. */
function toKey(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\s:]+/g, ' ')
    .trim();
}
