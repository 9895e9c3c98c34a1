import { localForage } from 'decap-cms-lib-util';
import { store } from 'decap-cms-core/dist/esm/redux';
import { dropAllDrafts, listDrafts } from '../drafts/store.ts';
import type { BackendClass } from './types.ts';

/**
 * Leaves nothing of the entries on a device that others may use, drafts only where whoever logs out wants it. Decap
 * keeps copies of what it has read, and letters are personal data.
 *
 * @param ask What shall become of so many drafts.
 */
export function askOnLogOut(
  Base: BackendClass,
  ask: (count: number) => Promise<'drop' | 'keep' | 'stay'>,
): BackendClass {
  return class AskingOnLogOut extends Base {
    override async logout(): Promise<void> {
      // Decap also logs out who could not be logged in.
      if (store.getState().auth.user !== undefined) {
        const drafts = await listDrafts(Date.now()).catch(() => []);
        const answer = drafts.length > 0 ? await ask(drafts.length) : 'keep';
        // Decap logs out whatever a backend answers, but not before.
        if (answer === 'stay') return new Promise(() => undefined);
        if (answer === 'drop') await dropAllDrafts();
      }
      await localForage.clear().catch(() => undefined);
      await super.logout?.();
    }
  };
}
