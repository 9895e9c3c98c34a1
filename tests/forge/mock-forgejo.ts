import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCorsHeaders } from './mock/cors.ts';
import { Faults } from './mock/faults.ts';
import { HttpError, type Answer, type Request } from './mock/http.ts';
import { Journal } from './mock/journal.ts';
import { MockOAuth } from './mock/oauth.ts';
import { callRoute, NOT_FOUND } from './mock/router.ts';
import { routes } from './mock/routes/index.ts';
import {
  createState,
  seedRepository,
  type MockForgeUser,
  type RepositoryContent,
} from './mock/seed.ts';
import { startMockServer } from './mock/server.ts';
import type { ForgeState } from './mock/state.ts';

export interface MockForgeOptions {
  /** Where the CMS is served: the only origin that CORS lets in. */
  origin: string;
  users: readonly MockForgeUser[];
  repo: { owner: string; name: string } & RepositoryContent;
  branch?: string;
  /** Addresses that a login may return to; those of the CMS and the candidates' form if not given. */
  redirectUris?: readonly string[];
  port?: number;
  /** Entries on one page of a recursive tree (Forgejo: 1000). */
  treePageSize?: number;
  now?: () => Date;
}

export type MockForge = Awaited<ReturnType<typeof startMockForge>>;

const API = '/api/v1';

/**
 * Starts a MOCK of a Forgejo server on 127.0.0.1: it answers what `decap-cms-backend-forgejo` asks, and no more, over a
 * real bare Git repository in a folder of its own. Statuses and messages follow sources of Forgejo and Gitea as far as
 * those could be read (files, merges, comparisons, branches, tokens, PKCE); forks, labels and CORS were not compared with
 * a running server.
 *
 * @returns addresses for the CMS's configuration, `faults` to switch on, the `journal` of requests, `git` in the
 *   repository, tokens without the login page, and `stop`, which also removes the folder
 */
export async function startMockForge(options: MockForgeOptions) {
  const { origin, users, repo, branch = 'main', treePageSize, now } = options;
  const folder = await mkdtemp(join(tmpdir(), 'mock-forgejo-'));
  const state = createState(folder, { users, treePageSize, now });
  const main = await seedRepository(state, repo, { branch, users });

  const faults = new Faults();
  const journal = new Journal();
  const clientId = 'mock-client-of-the-cms';
  const redirectUris = options.redirectUris ?? [`${origin}/admin/`, `${origin}/admin/kandidatur/`];
  const oauth = new MockOAuth({
    clientId,
    redirectUris,
    // `ACCESS_TOKEN_EXPIRATION_TIME`
    lifetime: 3600,
    refusal: 'unauthorized_client',
  });
  const logins = users.map(({ login }) => login);

  const { url, stop } = await startMockServer(
    {
      faults,
      journal,
      getCorsHeaders: (request) => getCorsHeaders(request, origin),
      describeError: (_status, message) => describeError(state, message),
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
    repository: main.git.dir,
    faults,
    journal,
    /** An access token as if this person had logged in. */
    createToken: (login: string) => oauth.issue(login).access_token,
    /** Ends the hour of every access token at once. */
    expireTokens: () => {
      oauth.expireAll();
    },
    /** Ends every log-in at once. */
    revokeTokens: () => {
      oauth.revokeAll();
    },
    git: (...args: string[]) => main.git.git(...args),
    /** `git` in somebody's fork. */
    gitOf: (login: string, ...args: string[]) => {
      const fork = state.repositories.find(({ owner, parent }) => parent && owner.login === login);
      if (!fork) throw new Error(`"${login}" has no fork.`);
      return fork.git.git(...args);
    },
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
  if (method === 'GET' && path === '/login/oauth/authorize')
    return oauth.showConsent(request, logins);
  if (method === 'POST' && path === '/login/oauth/grant') return oauth.grant(request);
  if (method === 'POST' && path === '/login/oauth/access_token') return oauth.exchange(request);
  try {
    if (!path.startsWith(`${API}/`)) throw new HttpError(404, 'Not found.');
    const { login, isRefused } = oauth.identify(headers.authorization);
    // A bad token is refused even where none is needed.
    if (isRefused) throw new HttpError(401, 'user does not exist [uid: 0, name: ]');
    const user = state.accounts.find((account) => account.login === login);
    const found = await callRoute(routes, path.slice(API.length), { state, request, user });
    if (!found) throw new HttpError(404, NOT_FOUND);
    return found;
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return { status: error.status, json: describeError(state, error.message) };
  }
}

function describeError({ url }: ForgeState, message: string) {
  return { message, url: `${url}/api/swagger` };
}
