import type { ImmutableMap } from '../state.ts';

/** Whether an entry has a file, and with it an address that stays. */
export function isSaved(entry: ImmutableMap | undefined): boolean {
  const path = entry?.get('path');
  return typeof path === 'string' && path !== '';
}
