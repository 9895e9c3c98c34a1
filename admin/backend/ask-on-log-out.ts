import { localForage } from 'decap-cms-lib-util';
import { store } from 'decap-cms-core/dist/esm/redux';
import { dropDrafts, listDrafts } from '../drafts/store.ts';
import { getUser } from '../drafts/watch.ts';
import type { BackendClass } from './types.ts';

/**
 * Leaves nothing of the entries on a device that others may use, drafts only where whoever logs out wants it. Decap
 * keeps copies of what it has read, and letters are personal data. What others have not saved is theirs.
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
      const state = store.getState();
      if (state.auth.user !== undefined) {
        const user = getUser(state);
        const drafts = await listDrafts(user, Date.now()).catch(() => []);
        const answer = drafts.length > 0 ? await ask(drafts.length) : 'keep';
        // Decap logs out whatever a backend answers, but not before.
        if (answer === 'stay') return new Promise(() => undefined);
        if (answer === 'drop') await dropDrafts(user);
      }
      await localForage.clear().catch(() => undefined);
      await super.logout?.();
    }
  };
}
