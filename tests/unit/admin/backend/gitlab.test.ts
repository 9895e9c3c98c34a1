import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Credentials } from '../../../../admin/backend/session.ts';
import type { ForgeBackend, ForgeClass } from '../../../../admin/backend/types.ts';
import { openBrowserTab } from '../../../forge/browser-tab.ts';
import { startMockGitlab, type MockGitlab } from '../../../forge/mock-gitlab.ts';
import { EVENT, ORIGIN } from '../../forge/setup.ts';
import { bundle } from '../bundle.ts';

const STORED = 'decap-cms-user';
let GitLab: ForgeClass;
let forge: MockGitlab;

beforeAll(async () => {
  openBrowserTab(`${ORIGIN}/admin/`);
  const { load } = await bundle(`export { GitLab } from './admin/backend/gitlab.ts';`);
  ({ GitLab } = await load<{ GitLab: ForgeClass }>());
});

afterAll(() => {
  vi.unstubAllGlobals();
});

beforeEach(async () => {
  localStorage.clear();
  forge = await startMockGitlab({
    origin: ORIGIN,
    users: [{ login: 'vera', fullName: 'Vera Vorstand', permission: 'write' }],
    repo: { owner: 'jusos', name: 'website', files: { [EVENT]: 'alt\n' } },
  });
});

afterEach(() => forge.stop());

/** Logs in as a tab does that finds what another has stored. */
async function openTab(credentials: Credentials): Promise<ForgeBackend> {
  const store = (renewed: object) => {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? '{}') as object;
    localStorage.setItem(STORED, JSON.stringify({ ...stored, ...renewed }));
  };
  const backend = new GitLab(forge.config, { updateUserCredentials: store });
  store(await backend.authenticate(credentials));
  return backend;
}

const save = (backend: ForgeBackend, raw: string) =>
  backend.persistEntry(
    { dataFiles: [{ path: EVENT, slug: 'treffen', raw }], assets: [] },
    { commitMessage: 'Termin', collectionName: 'events' },
  );

describe('two tabs that are logged in to GitLab, whose refresh tokens serve once', () => {
  it('both go on when the hour of their token is over', async () => {
    const credentials = forge.createTokens('vera');
    const [tab, other] = [await openTab(credentials), await openTab(credentials)];
    forge.expireTokens();
    forge.journal.clear();
    await save(tab, 'eins\n');
    await save(other, 'zwei\n');
    expect(await forge.git('show', `main:${EVENT}`)).toBe('zwei');
    expect(forge.journal.find('POST', /oauth\/token$/)).toHaveLength(1);
  });
});

describe('a token of GitLab that is over', () => {
  it('is renewed at the second try where the server was broken at the first', async () => {
    const backend = await openTab(forge.createTokens('vera'));
    forge.expireTokens();
    forge.faults.fail({ method: 'POST', path: /oauth\/token$/, times: 1 });
    await save(backend, 'neu\n').catch(() => save(backend, 'neu\n'));
    expect(await forge.git('show', `main:${EVENT}`)).toBe('neu');
  });
});
