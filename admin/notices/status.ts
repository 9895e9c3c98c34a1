import { createObservable } from './observable.ts';

/** What the bar below the form says. */
export interface Status {
  /** When the draft was kept on this device; absent where nothing is unsaved. */
  keptAt?: number | undefined;
  /** Drafts cannot be kept here. */
  refused?: boolean;
  online: boolean;
}

export const status = createObservable<Status>({ online: navigator.onLine });

export function updateStatus(change: Partial<Status>): void {
  status.set({ ...status.get(), ...change });
}
