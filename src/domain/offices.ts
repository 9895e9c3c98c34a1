import type { LocalDate } from './time.ts';

/** What a person does, and for how long (`people.roles`). */
export interface Role {
  readonly body: 'board' | 'awareness' | 'delegation' | 'other';
  readonly title: string;
  /** First and last day. */
  readonly from: LocalDate;
  readonly to?: LocalDate | undefined;
}

/** Asks whether somebody has the role on this day. */
export function isHeldOn({ from, to }: Role, day: LocalDate): boolean {
  return from <= day && (to === undefined || day <= to);
}

/**
 * What to call somebody who leads a group: by a role that names the group ("Leitung Lesekreis"), else by an office in
 * the board, which says who answers. Other roles say nothing about the group.
 *
 * @returns undefined where the name has to do; a role that is called as the group itself adds nothing to it
 */
export function findRoleInGroup<Held extends Role>(
  roles: readonly Held[],
  group: string,
  today: LocalDate,
): Held | undefined {
  const held = roles.filter((role) => isHeldOn(role, today));
  if (held.some(({ title }) => title === group)) return undefined;
  return (
    held.find(({ title }) => title.includes(group)) ?? held.find(({ body }) => body === 'board')
  );
}
