import type { Draft } from '../drafts/draft.ts';
import { createObservable } from './observable.ts';

/** What the bar below the form says. */
export interface Status {
  /** When the draft was kept on this device; absent where nothing is unsaved. */
  keptAt?: number | undefined;
  /** Why nothing can be kept here: no space, or a private window. */
  refusal?: 'full' | 'forbidden' | undefined;
  /** What is unsaved on this device while no form is open. */
  drafts?: readonly Draft[];
  online: boolean;
}

export const status = createObservable<Status>({ online: navigator.onLine });

export function updateStatus(change: Partial<Status>): void {
  status.set({ ...status.get(), ...change });
}
