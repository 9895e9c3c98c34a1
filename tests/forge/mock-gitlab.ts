import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCorsHeaders } from './mock/cors.ts';
import { Faults } from './mock/faults.ts';
import { gitlabRoutes } from './mock/gitlab/routes.ts';
import { HttpError, type Answer, type Request } from './mock/http.ts';
import { Journal } from './mock/journal.ts';
import { MockOAuth } from './mock/oauth.ts';
import { callRoute } from './mock/router.ts';
import { createState, seedRepository } from './mock/seed.ts';
import { startMockServer } from './mock/server.ts';
import type { ForgeState } from './mock/state.ts';
import type { MockForgeOptions } from './mock-forgejo.ts';

export type MockGitlab = Awaited<ReturnType<typeof startMockGitlab>>;

const API = '/api/v4';

/**
 * Starts a small MOCK of a GitLab server on 127.0.0.1: login by PKCE with refresh tokens, listing, reading and
 * committing as `decap-cms-backend-gitlab` asks for them. No merge requests: GitLab is offered without workflow.
 *
 * @returns as `startMockForge`
 */
export async function startMockGitlab(options: Omit<MockForgeOptions, 'treePageSize'>) {
  const { origin, users, repo, branch = 'main', now } = options;
  const folder = await mkdtemp(join(tmpdir(), 'mock-gitlab-'));
  const state = createState(folder, { users, now });
  const main = await seedRepository(state, repo, { branch, users });
  const faults = new Faults();
  const journal = new Journal();
  const clientId = 'mock-client-of-the-cms';
  const oauth = new MockOAuth({
    clientId,
    redirectUris: options.redirectUris ?? [`${origin}/admin/`],
    lifetime: 7200,
    hasSingleUseRefreshTokens: true,
    refusal: 'invalid_grant',
  });
  const logins = users.map(({ login }) => login);
  const { url, stop } = await startMockServer(
    {
      faults,
      journal,
      getCorsHeaders: (request) => getCorsHeaders(request, origin),
      describeError,
      identify: ({ headers }) => oauth.identify(headers.authorization).login,
      answer: (request) => answer(state, oauth, logins, request),
    },
    options.port,
  );
  state.url = url;
  return {
    url,
    apiRoot: `${url}${API}`,
    clientId,
    /** What the configuration of a CMS says of it. */
    config: {
      backend: {
        name: 'gitlab',
        repo: `${repo.owner}/${repo.name}`,
        branch,
        auth_type: 'pkce',
        app_id: clientId,
        base_url: url,
        api_root: `${url}${API}`,
      },
      media_folder: 'content',
    },
    repository: main.git.dir,
    faults,
    journal,
    /** Tokens as if this person had logged in, as the login hands them to Decap. */
    createTokens: (login: string) => {
      const { access_token, refresh_token } = oauth.issue(login);
      return { token: access_token, refresh_token };
    },
    expireTokens: () => {
      oauth.expireAll();
    },
    git: (...args: string[]) => main.git.git(...args),
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answer(
  state: ForgeState,
  oauth: MockOAuth,
  logins: readonly string[],
  request: Request,
): Promise<Answer> {
  const { method, path, headers } = request;
  if (method === 'GET' && path === '/oauth/authorize') return oauth.showConsent(request, logins);
  if (method === 'POST' && path === '/login/oauth/grant') return oauth.grant(request);
  if (method === 'POST' && path === '/oauth/token') return oauth.exchange(request);
  try {
    const { login, isRefused } = oauth.identify(headers.authorization);
    if (isRefused) throw new HttpError(401, '');
    const user = state.accounts.find((account) => account.login === login);
    const call = { state, request, user };
    const found =
      path.startsWith(API) && (await callRoute(gitlabRoutes, path.slice(API.length), call));
    if (!found) throw new HttpError(404, '404 Not Found');
    return found;
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return { status: error.status, json: describeError(error.status, error.message) };
  }
}

/** GitLab's own form for tokens (RFC 6750) is what makes Decap renew one; everything else has a message. */
function describeError(status: number, message: string) {
  if (status !== 401) return { message };
  return {
    error: 'invalid_token',
    error_description: 'Token is expired. You can either do re-authorization or token refresh.',
  };
}
