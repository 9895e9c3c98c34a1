import { GitLabBackend } from 'decap-cms-backend-gitlab';
import { keepSession } from './keep-session.ts';
import { renewToken } from './renew-token.ts';
import { renewCredentials, type Credentials } from './session.ts';
import { tellStatus } from './status.ts';
import { readStoredUser } from './stored-user.ts';
import type { Backend, User } from './types.ts';
import { refuseGaps } from './whole-lists.ts';
import { withoutPortrait } from './without-portrait.ts';

/**
 * Decap's backend for GitLab (decap-cms-backend-gitlab), mended:
 *
 * - It renews a token when an answer tells why it was refused. Writing begins with HEAD, whose answers tell nothing.
 * - After a renewal has failed once it never tries again, and repeats for a minute what cannot succeed.
 * - A refresh token serves once: of two tabs, the second was logged out.
 */
class RenewingGitLab extends GitLabBackend {
  #login: string | undefined;

  override async authenticate(credentials: Credentials): Promise<User> {
    const user = await super.authenticate(credentials);
    this.#login = user.login;
    return user;
  }

  override restoreUser(user: User): Promise<User> {
    this.#login = user.login;
    return super.restoreUser(user);
  }

  /** Decap asks for it with every token that is refused, and waits with everything else until it is there. */
  override getRefreshedAccessToken(): Promise<string> {
    this.refreshedTokenPromise ??= this.#renew().finally(() => {
      this.refreshedTokenPromise = undefined;
    });
    return this.refreshedTokenPromise;
  }

  override status() {
    return tellStatus(async () => this.api?.user());
  }

  override async persistEntry(...what: Parameters<Backend['persistEntry']>): Promise<unknown> {
    await this.api?.user();
    return super.persistEntry(...what);
  }

  override async persistMedia(...what: Parameters<Backend['persistMedia']>): Promise<unknown> {
    await this.api?.user();
    return super.persistMedia(...what);
  }

  override async deleteFiles(...what: Parameters<Backend['deleteFiles']>): Promise<unknown> {
    await this.api?.user();
    return super.deleteFiles(...what);
  }

  async #renew(): Promise<string> {
    const endpoint = { url: `${this.baseUrl}/oauth/token`, clientId: this.appID };
    const renewed = await renewCredentials(
      { token: this.token, refresh_token: this.refreshToken },
      {
        renew: (refreshToken) => renewToken(endpoint, refreshToken),
        readStored: () => readStoredUser(this.#login),
        onRenewed: (credentials) => void this.updateUserCredentials(credentials),
      },
    );
    this.refreshToken = renewed?.refresh_token;
    // The one message after which Decap does not try again (`requestWithBackoff`).
    if (renewed === undefined)
      throw new Error("Can't refresh access token when using implicit auth");
    this.token = renewed.token;
    if (this.api) this.api.token = renewed.token;
    return renewed.token;
  }
}

export const GitLab = refuseGaps(keepSession(withoutPortrait(RenewingGitLab)));
