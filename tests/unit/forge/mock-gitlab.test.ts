import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowserTab } from '../../forge/browser-tab.ts';
import { startMockGitlab, type MockGitlab } from '../../forge/mock-gitlab.ts';
import {
  loadRealBackend,
  type GitlabBackend,
  type PersistOptions,
} from '../../forge/real-backend.ts';
import { beginLogin, finishLogin, pressButton } from './login.ts';
import { EVENT, ORIGIN } from './setup.ts';

let forge: MockGitlab;
let backend: GitlabBackend;
let renewed: string[];

beforeEach(async () => {
  forge = await startMockGitlab({
    origin: ORIGIN,
    users: [
      { login: 'vera', fullName: 'Vera Vorstand', permission: 'write' },
      { login: 'boris', fullName: 'Boris Vorstand', permission: 'write' },
      { login: 'olga' },
    ],
    repo: {
      owner: 'jusos',
      name: 'website',
      files: { [EVENT]: 'alt\n', 'content/a/b/ü.mdx': 'ü\n' },
    },
  });
  renewed = [];
  backend = await logIn('vera');
  forge.journal.clear();
});

afterEach(() => forge.stop());

async function logIn(login: string): Promise<GitlabBackend> {
  const { GitlabBackend } = await loadRealBackend(openBrowserTab(`${ORIGIN}/admin/`));
  const created = new GitlabBackend(forge.config, {
    updateUserCredentials: ({ token }) => renewed.push(token),
  });
  await created.authenticate(forge.createTokens(login));
  return created;
}

const OPTIONS: PersistOptions = { commitMessage: 'Termin', collectionName: 'events' };
const save = (target: GitlabBackend, raw: string, rest: { path?: string; newPath?: string } = {}) =>
  target.persistEntry(
    { dataFiles: [{ path: EVENT, slug: 'treffen', raw, ...rest }], assets: [] },
    OPTIONS,
  );
const show = () => forge.git('show', `main:${EVENT}`);

describe('the real GitLab backend against the mock', () => {
  it('lets in who has logged in by PKCE', async () => {
    const tab = openBrowserTab(`${ORIGIN}/admin/`);
    const { PkceAuthenticator } = await loadRealBackend(tab);
    // As AuthenticationPage.js of the GitLab backend does it.
    const authenticator = new PkceAuthenticator({
      base_url: forge.url,
      auth_endpoint: 'oauth/authorize',
      app_id: forge.clientId,
      auth_token_endpoint: 'oauth/token',
      auth_token_endpoint_content_type: 'application/json; charset=utf-8',
    });
    const { location } = await pressButton(await beginLogin(authenticator, tab), {
      login: 'boris',
    });
    const tokens = await finishLogin(authenticator, tab, location);
    await expect(backend.authenticate(tokens)).resolves.toMatchObject({ login: 'boris' });
  });

  it('turns away who may not write', async () => {
    await expect(logIn('olga')).rejects.toThrow('does not have access to this repo');
  });

  it('lists and reads entries, with their author', async () => {
    const [entry] = await backend.allEntriesByFolder('content/events', 'mdx', 1);
    expect(entry).toMatchObject({
      file: { path: EVENT, author: 'Mock of a forge' },
      data: 'alt\n',
    });
    expect(await backend.getEntry('content/a/b/ü.mdx')).toMatchObject({ data: 'ü\n' });
  });

  it('lists anew after a commit, by comparing with what it has listed before', async () => {
    await backend.allEntriesByFolder('content/events', 'mdx', 1);
    await save(backend, 'neu\n');
    const [entry] = await backend.allEntriesByFolder('content/events', 'mdx', 1);
    expect(entry?.data).toBe('neu\n');
  });

  it('creates, changes, moves and deletes by commits of the editor', async () => {
    await save(backend, 'neu\n');
    expect(await show()).toBe('neu');
    await save(backend, 'zwei\n', { path: 'content/events/zwei.mdx' });
    await save(backend, 'drei\n', { newPath: 'content/talks/drei.mdx' });
    expect(await forge.git('show', 'main:content/talks/drei.mdx')).toBe('drei');
    await backend.deleteFiles(['content/talks/drei.mdx'], 'Weg');
    expect(await forge.git('log', '-1', '--format=%an|%s', 'main')).toBe('Vera Vorstand|Weg');
  });

  it('moves the neighbours of a moved entry along, unless the collection says it has no subfolders', async () => {
    await save(backend, 'zwei\n', { path: 'content/events/zwei.mdx' });
    await save(backend, 'drei\n', { newPath: 'content/talks/drei.mdx' });
    expect(await forge.git('ls-tree', '-r', '--name-only', 'main', 'content/talks')).toBe(
      'content/talks/drei.mdx\ncontent/talks/zwei.mdx',
    );
  });

  it('writes over what somebody else has saved: it sends no commit that it knows of', async () => {
    const other = await logIn('boris');
    await backend.getEntry(EVENT);
    await save(other, 'von Boris\n');
    await save(backend, 'von Vera\n');
    expect(await show()).toBe('von Vera');
    const [write] = forge.journal.find('POST', /commits$/);
    expect(JSON.stringify(write?.json)).not.toContain('last_commit_id');
  });

  it('renews a token whose time is over when it reads, once, and goes on', async () => {
    forge.expireTokens();
    expect(await backend.getEntry(EVENT)).toMatchObject({ data: 'alt\n' });
    expect(renewed).toEqual([backend.token]);
    expect(forge.journal.find('POST', /oauth\/token$/)).toHaveLength(1);
    await save(backend, 'neu\n');
    expect(await show()).toBe('neu');
  });

  it('does not renew it when it saves: it begins with HEAD, whose refusal has no body to tell why', async () => {
    forge.expireTokens();
    await expect(save(backend, 'neu\n')).rejects.toMatchObject({ status: 401, message: '' });
    expect(renewed).toEqual([]);
    expect(await show()).toBe('alt');
  });

  it('meets the same faults as the mock of Forgejo', async () => {
    forge.faults.forbid({ method: 'POST', path: /commits$/ });
    await expect(save(backend, 'neu\n')).rejects.toMatchObject({ name: 'API_ERROR', status: 403 });
    expect(await show()).toBe('alt');
  });

  it('says that an entry cannot be opened, where the Forgejo backend opens it empty', async () => {
    forge.faults.fail({ path: /raw$/ });
    await expect(backend.getEntry(EVENT)).rejects.toMatchObject({ status: 500 });
  });
});
