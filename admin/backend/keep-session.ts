import { isUnreachable } from './forge-error.ts';
import type { ForgeClass, User } from './types.ts';

/** Keeps a log-in that could not be looked up because there is no connection: Decap logs out for whatever goes wrong. */
export function keepSession<Implementation extends ForgeClass>(Base: Implementation) {
  return class KeptSession extends (Base as ForgeClass) {
    override async restoreUser(user: User): Promise<User> {
      const restoring = super.restoreUser(user);
      if (!navigator.onLine && this.api) {
        // It goes on trying for a minute.
        restoring.catch(() => undefined);
        return user;
      }
      return restoring.catch((error: unknown) => {
        if (!this.api || !isUnreachable(error)) throw error;
        return user;
      });
    }
  } as unknown as Implementation;
}
