import { addMonths, type LocalDate } from './time.ts';

export type GroupStatus = 'active' | 'founding' | 'paused';

/** What a group has let people hear of it. */
export interface GroupSigns {
  /** Days of its meetings that took place, and of its reports; in any order. */
  readonly past: readonly LocalDate[];
  /** Whether a meeting is planned, or is going on. */
  readonly hasMeetingAhead: boolean;
}

/** What readers are told of a group: as the board set it, or paused by rule because nothing was heard. */
export type GroupState =
  | { readonly status: GroupStatus; readonly by: 'board' }
  | {
      readonly status: 'paused';
      readonly by: 'rule';
      /** The day of the last meeting or report; undefined when there never was one. */
      readonly lastSign: LocalDate | undefined;
    };

/** How long a group may be silent until it counts as paused. */
const MONTHS_OF_SILENCE = 6;

/**
 * What a group is shown as: an active one that has nothing planned, and no meeting or report within the last six
 * calendar months, is paused by rule, so that nobody writes to a group that is no more. What the board has set as
 * founding or paused stays.
 *
 * @param today The day in Düsseldorf.
 * @throws RangeError when `today` is no date
 */
export function getGroupState(
  status: GroupStatus,
  { past, hasMeetingAhead }: GroupSigns,
  today: LocalDate,
): GroupState {
  const lastSign = past.toSorted().at(-1);
  const isHeard =
    hasMeetingAhead || (lastSign !== undefined && lastSign >= addMonths(today, -MONTHS_OF_SILENCE));
  if (status !== 'active' || isHeard) return { status, by: 'board' };
  return { status: 'paused', by: 'rule', lastSign };
}

/** For lists: negative when the group in state `a` comes first. Active, founding, paused. */
export function compareGroupStates(a: GroupState, b: GroupState): number {
  return ORDER.indexOf(a.status) - ORDER.indexOf(b.status);
}

const ORDER: readonly GroupStatus[] = ['active', 'founding', 'paused'];
