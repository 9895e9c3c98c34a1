import { GitHubBackend } from 'decap-cms-backend-github';
import { keepSession } from './keep-session.ts';
import { tellStatus } from './status.ts';
import { refuseGaps } from './whole-lists.ts';
import { withoutPortrait } from './without-portrait.ts';

class QuietGitHub extends GitHubBackend {
  override status() {
    return tellStatus(async () => this.api?.request('/user'));
  }
}

/** Decap's backend for GitHub, whose lists are whole, whose log-in survives a lost connection, and that asks nobody else. */
export const GitHub = refuseGaps(keepSession(withoutPortrait(QuietGitHub)));
