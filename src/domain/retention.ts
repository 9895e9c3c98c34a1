import {
  compare,
  isWithin,
  startOfDay,
  startOfNextDay,
  toMoment,
  type LocalDate,
  type LocalDateTime,
  type Moment,
} from './time.ts';

export interface ElectionPeriods {
  /** The day of the vote. */
  readonly date: LocalDate;
  readonly lettersDue: LocalDateTime;
  readonly lettersPublic: LocalDateTime;
  /** The last day on which a letter may be on the site. */
  readonly keepUntil: LocalDate;
}

export interface ConsentedCandidacy {
  readonly status?: 'published' | 'withdrawn' | 'elected' | 'notElected' | undefined;
  readonly consent: {
    readonly givenOn: LocalDate;
    /** The last day of the consent; without it, it lasts as long as the election is kept. */
    readonly until?: LocalDate | undefined;
  };
}

export interface ReceivedCandidacy {
  readonly submitted: LocalDateTime;
  /** The board's reason why a letter is shown that came after the deadline. */
  readonly late?: string | undefined;
}

/** `hidden`: nothing at all; `withdrawn`: name and a note that it was withdrawn; `letter`: everything. */
export type CandidacyVisibility = 'hidden' | 'withdrawn' | 'letter';

/**
 * In the order of time. `nominations`: letters are taken; `closed`: handed in, none is public;
 * `public`: up to the end of the day of the vote; `over`: voted, letters kept; `ended`: letters gone.
 */
export type ElectionState = 'nominations' | 'closed' | 'public' | 'over' | 'ended';

/**
 * What of a candidacy may be anywhere on the site at `now` (contract: `lettersPublic`, `keepUntil`,
 * `consent`). A late one waits for the board's reason. A withdrawn one obeys the same limits as a letter, for its name is personal data too.
 * @throws RangeError when a date or time is none
 */
export function getCandidacyVisibility(
  election: Pick<ElectionPeriods, 'lettersDue' | 'lettersPublic' | 'keepUntil'>,
  candidacy: ConsentedCandidacy & ReceivedCandidacy,
  now: Moment,
): CandidacyVisibility {
  if (awaitsReason(election, candidacy)) return 'hidden';
  const { from, end } = getVisiblePeriod(election, candidacy);
  if (!isWithin(now, from, end)) return 'hidden';
  return candidacy.status === 'withdrawn' ? 'withdrawn' : 'letter';
}

/**
 * From when on no letters are taken: the form and the state of an election go by it.
 * @throws RangeError when the deadline is not a time
 */
export function getClosing({ lettersDue }: Pick<ElectionPeriods, 'lettersDue'>): Moment {
  return toMoment(lettersDue);
}

/** Whether letters are taken at `now`. Throws as {@link getClosing}. */
export function isOpen(election: Pick<ElectionPeriods, 'lettersDue'>, now: Moment): boolean {
  return compare(now, getClosing(election)) < 0;
}

/** Whether a letter came too late. Its time is noted to the minute, and that of the deadline itself is in time. */
export function isLate(
  { lettersDue }: Pick<ElectionPeriods, 'lettersDue'>,
  { submitted }: Pick<ReceivedCandidacy, 'submitted'>,
): boolean {
  return submitted > lettersDue;
}

/** Whether a letter came after the deadline and the board has not said why it is shown all the same. */
export function awaitsReason(
  election: Pick<ElectionPeriods, 'lettersDue'>,
  candidacy: ReceivedCandidacy,
): boolean {
  return candidacy.late === undefined && isLate(election, candidacy);
}

/**
 * From when (inclusive) to when (exclusive) a candidacy may be shown: not before all letters are
 * public nor before the consent, and to the end of `keepUntil` or `consent.until`, whichever comes
 * first. Empty (`end` not after `from`) when the limits contradict each other: never shown.
 * @throws RangeError when a date or time is none
 */
export function getVisiblePeriod(
  { lettersPublic, keepUntil }: Pick<ElectionPeriods, 'lettersPublic' | 'keepUntil'>,
  { consent }: ConsentedCandidacy,
): { from: Moment; end: Moment } {
  const [publicFrom, consentFrom] = [toMoment(lettersPublic), startOfDay(consent.givenOn)];
  const [keptTo, consentTo] = [
    startOfNextDay(keepUntil),
    startOfNextDay(consent.until ?? keepUntil),
  ];
  return {
    from: compare(publicFrom, consentFrom) < 0 ? consentFrom : publicFrom,
    end: compare(keptTo, consentTo) < 0 ? keptTo : consentTo,
  };
}

/**
 * Where an election stands at `now`. Asked from the end backwards, so that the state never promises
 * letters that {@link getCandidacyVisibility} hides when an entry's dates are in an odd order.
 * @throws RangeError when a date or time is none
 */
export function getElectionState(election: ElectionPeriods, now: Moment): ElectionState {
  const hasCome = (moment: Moment) => compare(moment, now) <= 0;
  if (hasCome(startOfNextDay(election.keepUntil))) return 'ended';
  if (hasCome(startOfNextDay(election.date))) return 'over';
  if (hasCome(toMoment(election.lettersPublic))) return 'public';
  return isOpen(election, now) ? 'nominations' : 'closed';
}

/** Whether the day of the vote is over. */
export function isVoted(state: ElectionState): boolean {
  return state === 'over' || state === 'ended';
}
