import { compare, type Moment } from './time.ts';

/** A date as far as it matters to somebody who is new. */
export interface Invitation {
  readonly event: {
    readonly newcomers?: boolean | undefined;
    readonly kind?: string | undefined;
    readonly group?: string | undefined;
  };
  readonly occurrence: { readonly start: Moment; readonly status: 'planned' | 'cancelled' };
}

/**
 * The date that a new member can come to first: the next one that is good for newcomers, else the next meeting, else the
 * next of the whole chapter, else the next of a group. One that has begun is not a good first impression.
 *
 * @param happenings Soonest first.
 */
export function findFirstEvent<Happening extends Invitation>(
  happenings: readonly Happening[],
  now: Moment,
): Happening | undefined {
  const open = happenings.filter(
    ({ occurrence }) => occurrence.status === 'planned' && compare(occurrence.start, now) > 0,
  );
  return (
    open.find(({ event }) => event.newcomers === true) ??
    open.find(({ event }) => event.kind === 'meeting') ??
    open.find(({ event }) => event.group === undefined) ??
    open[0]
  );
}
