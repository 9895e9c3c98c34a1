import { compareText } from './collation.ts';
import { toLocalDate, type LocalDate, type Moment } from './time.ts';

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
