import type { Overview } from './candidacies.ts';
import { getElectionState, isOpen, type ElectionPeriods, type ElectionState } from './retention.ts';
import {
  addDays,
  formatDate,
  formatTime,
  formatWeekdayDate,
  toMoment,
  type LocalDateTime,
  type Moment,
} from './time.ts';

/** "Sonntag, 8. November 2026, 23.59 Uhr" */
export function formatDeadline(local: LocalDateTime): string {
  const moment = toMoment(local);
  return `${formatWeekdayDate(moment)}, ${formatTime(moment)}`;
}

/**
 * Where an election stands, in one or two sentences. Deadlines are dates, nothing counts down.
 * @param overview of the candidacies that are public
 */
export function describeElection(
  election: ElectionPeriods,
  now: Moment,
  overview: Overview,
): string {
  const { date, lettersDue, lettersPublic, keepUntil } = election;
  const { hasResults, letters } = overview;
  const sentences: Record<ElectionState, string> = {
    nominations: `Kandidieren kannst du bis ${formatDeadline(lettersDue)}. Alle Schreiben erscheinen gemeinsam am ${formatDeadline(lettersPublic)}.`,
    closed: `Die Frist endete am ${formatDeadline(lettersDue)}. Alle Schreiben erscheinen gemeinsam am ${formatDeadline(lettersPublic)}.`,
    public: `Gewählt wird am ${formatWeekdayDate(date)}. ${inviteToRead(overview)}`,
    over: `Gewählt wurde am ${formatDate(date)}. ${hasResults ? 'Wie es ausging, steht bei den Namen; die Reihenfolge ist geblieben.' : 'Ein Ergebnis ist hier nicht eingetragen.'}${letters === 0 ? '' : ` Die Schreiben bleiben bis ${formatDate(keepUntil)}.`}`,
    ended: `Gewählt wurde am ${formatDate(date)}. Schreiben stehen seit dem ${formatDate(addDays(keepUntil, 1))} nicht mehr hier.`,
  };
  const state = getElectionState(election, now);
  // Letters that come out before all are in.
  const isStillOpen = state !== 'nominations' && isOpen(election, now);
  return `${sentences[state]}${isStillOpen ? ` Kandidieren kannst du noch bis ${formatDeadline(lettersDue)}.` : ''}`;
}

function inviteToRead({ letters, isCompared }: Overview): string {
  if (letters === 0) return 'Es liegt kein Schreiben vor.';
  if (letters === 1) return 'Bis dahin kannst du das Schreiben lesen.';
  return `Bis dahin kannst du die Schreiben lesen${isCompared ? ' und vergleichen' : ''}.`;
}

/** "Ein Platz.", "6 Plätze." */
export function formatSeats(seats: number): string {
  return seats === 1 ? 'Ein Platz.' : `${String(seats)} Plätze.`;
}

/** How the names of an office came into their order; after a vote without a lot, none will be drawn any more. */
export function describeOrder(drawn: boolean, isVoted: boolean): string {
  if (drawn) return 'Die Reihenfolge hat das Los bestimmt.';
  return isVoted
    ? 'Es wurde nicht gelost; die Namen stehen nach dem Alphabet.'
    : 'Noch nicht ausgelost: Die Reihenfolge ist alphabetisch.';
}
