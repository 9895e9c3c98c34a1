import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Status } from '../../../../admin/backend/status.ts';
import { openBrowserTab } from '../../../forge/browser-tab.ts';
import { bundle } from '../bundle.ts';

type Name = 'GitHub' | 'GitLab';
type Backends = Record<Name, new (config: object) => { api: object; status(): Promise<Status> }>;

let backends: Backends;
const fetch = vi.fn<typeof globalThis.fetch>();

beforeAll(async () => {
  openBrowserTab('https://jusos.example/admin/');
  const { load } = await bundle(`
    export { GitHub } from './admin/backend/github.ts';
    export { GitLab } from './admin/backend/gitlab.ts';
  `);
  backends = await load<Backends>();
});

afterAll(() => {
  vi.unstubAllGlobals();
});

beforeEach(() => {
  fetch.mockReset().mockRejectedValue(new TypeError('Failed to fetch'));
  vi.stubGlobal('fetch', fetch);
});

/** What is told where the forge answers like this to who one is. */
async function tell(name: Name, answer: () => Promise<unknown>): Promise<Status> {
  const config = { backend: { name, repo: 'jusos/website', branch: 'main' } };
  const backend = new backends[name](config);
  backend.api = { request: answer, user: answer };
  return backend.status();
}

describe.each(['GitHub', 'GitLab'] as const)('whether somebody is logged in to %s', (name) => {
  it.each([
    ['who is known', () => Promise.resolve({ login: 'vera' }), true],
    [
      'whose token is over',
      () => Promise.reject(Object.assign(new Error(), { status: 401 })),
      false,
    ],
    ['who has no connection', () => Promise.reject(new TypeError('Failed to fetch')), true],
  ])('is told for one %s, and only the forge is asked', async (_who, answer, isIn) => {
    const { auth, api } = await tell(name, answer);
    expect({ auth: auth.status, api: api.status }).toEqual({ auth: isIn, api: true });
    expect(fetch).not.toHaveBeenCalled();
  });
});
