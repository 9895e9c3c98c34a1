import { GitHubBackend } from 'decap-cms-backend-github';
import { keepSession } from './keep-session.ts';
import { refuseGaps } from './whole-lists.ts';
import { withoutPortrait } from './without-portrait.ts';

/** Decap's backend for GitHub, whose lists are whole and whose log-in survives a lost connection. */
export const GitHub = refuseGaps(keepSession(withoutPortrait(GitHubBackend)));
