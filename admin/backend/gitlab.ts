import { GitLabBackend } from 'decap-cms-backend-gitlab';
import { keepSession } from './keep-session.ts';
import type { Backend } from './types.ts';
import { refuseGaps } from './whole-lists.ts';
import { withoutPortrait } from './without-portrait.ts';

/**
 * Decap's backend for GitLab (decap-cms-backend-gitlab), mended:
 *
 * - It renews a token when an answer tells why it was refused. Writing begins with HEAD, whose answers tell nothing.
 * - After a renewal has failed once it never tries again, and repeats for a minute what cannot succeed.
 */
class RenewingGitLab extends GitLabBackend {
  override async getRefreshedAccessToken(): Promise<string> {
    try {
      return await super.getRefreshedAccessToken();
    } catch (error) {
      this.refreshedTokenPromise = undefined;
      if (error instanceof TypeError) throw error;
      // The one message after which Decap does not try again (`requestWithBackoff`).
      throw new Error("Can't refresh access token when using implicit auth", { cause: error });
    }
  }

  override async persistEntry(...what: Parameters<Backend['persistEntry']>): Promise<unknown> {
    await this.api?.user();
    return super.persistEntry(...what);
  }

  override async deleteFiles(...what: Parameters<Backend['deleteFiles']>): Promise<unknown> {
    await this.api?.user();
    return super.deleteFiles(...what);
  }
}

export const GitLab = refuseGaps(keepSession(withoutPortrait(RenewingGitLab)));
