import type { Credentials } from './session.ts';
import type { ForgeClass, User } from './types.ts';

/** Leaves out the portrait of whoever is logged in: it comes from a third host, which the policy of the page refuses. */
export function withoutPortrait<Implementation extends ForgeClass>(Base: Implementation) {
  return class WithoutPortrait extends (Base as ForgeClass) {
    override async authenticate(credentials: Credentials): Promise<User> {
      return { ...(await super.authenticate(credentials)), avatar_url: undefined };
    }
  } as unknown as Implementation;
}
