import { compareText } from './collation.ts';
import { formatDate, toLocalDate, type LocalDate, type Moment } from './time.ts';

export interface Edition {
  readonly id: string;
  readonly status: 'draft' | 'consultation' | 'adopted' | 'superseded';
  readonly date: LocalDate;
}

export interface Phase {
  /** First and last day, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The edition that `/programm/` shows: the newest adopted one; before there is one, the newest that is
 * not superseded (contract, "Addresses").
 * @returns undefined when there is none, or only superseded ones
 */
export function getEditionInForce<T extends Edition>(editions: readonly T[]): T | undefined {
  const newestFirst = sortEditions(editions);
  return (
    newestFirst.find(({ status }) => status === 'adopted') ??
    newestFirst.find(({ status }) => status !== 'superseded')
  );
}

/** Newest first; of one day, the greater id first ("2030-entwurf-2" before "2030-entwurf"). */
export function sortEditions<T extends Pick<Edition, 'id' | 'date'>>(editions: readonly T[]): T[] {
  return editions.toSorted((a, b) => compareText(b.date, a.date) || compareText(b.id, a.id));
}

/** The chapters of an edition in the order of their numbers: by `order`, then by id. */
export function sortChapters<T extends { readonly id: string; readonly data: { order: number } }>(
  chapters: readonly T[],
): T[] {
  return chapters.toSorted((a, b) => a.data.order - b.data.order || compareText(a.id, b.id));
}

/** Where an edition stands, in half a sentence: "beschlossen am 29. März 2025, Jahreshauptversammlung". */
export function describeState({
  status,
  date,
  adoptedBy,
}: Pick<Edition, 'status' | 'date'> & { readonly adoptedBy?: string | undefined }): string {
  const by = adoptedBy === undefined ? '' : `, ${adoptedBy}`;
  return `${STATES[status]} ${formatDate(date)}${by}`;
}

const STATES: Record<Edition['status'], string> = {
  draft: 'Entwurf vom',
  consultation: 'Entwurf in der Beteiligung, Stand:',
  adopted: 'beschlossen am',
  superseded: 'überholt, Stand:',
};

/** The phase that runs today; of phases that overlap, the one listed first. */
export function getCurrentPhase<T extends Phase>(phases: readonly T[], now: Moment): T | undefined {
  return phases.find((phase) => getPhaseState(phase, now) === 'current');
}

export type PhaseState = 'past' | 'current' | 'future';

/** Where a phase stands today. */
export function getPhaseState({ from, to }: Phase, now: Moment): PhaseState {
  const today = toLocalDate(now);
  if (to < today) return 'past';
  return from > today ? 'future' : 'current';
}
