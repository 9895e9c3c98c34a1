import { describe, expect, it } from 'vitest';
import { localBackend, readBackend, type CmsVariables } from '../../../../admin/config/backends.ts';
import { adminContentSecurityPolicy } from '../../../../src/layouts/security.ts';

const complete: Record<string, CmsVariables> = {
  forgejo: { CMS_REPO: 'jusos/website', CMS_APP_ID: 'abc' },
  gitlab: { CMS_REPO: 'jusos/duesseldorf/website', CMS_APP_ID: 'abc' },
  github: { CMS_REPO: 'jusos/website', CMS_AUTH_URL: 'https://auth.example' },
};

function read(name: string, more: CmsVariables = {}) {
  const backend = readBackend({ CMS_BACKEND: name, ...complete[name], ...more });
  if (backend === undefined) throw new Error('None chosen');
  return backend;
}

function refuse(variables: CmsVariables): string[] {
  try {
    readBackend(variables);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  throw new Error('Nothing was refused');
}

describe('the backend of a hosted CMS', () => {
  it('is none where none is chosen', () => {
    expect(readBackend({})).toBeUndefined();
    expect(readBackend({ CMS_BACKEND: '', CMS_REPO: 'jusos/website' })).toBeUndefined();
  });

  it.each([
    [
      'forgejo',
      'https://codeberg.org',
      { api_root: 'https://codeberg.org/api/v1', base_url: 'https://codeberg.org' },
    ],
    ['gitlab', 'https://gitlab.com', { api_root: 'https://gitlab.com/api/v4', auth_type: 'pkce' }],
    [
      'github',
      'https://api.github.com',
      { api_root: 'https://api.github.com', base_url: 'https://auth.example' },
    ],
  ])('works with %s where it usually is', (name, origin, options) => {
    expect(read(name)).toMatchObject({
      origin,
      workflow: true,
      options: { name, branch: 'main', repo: complete[name]?.CMS_REPO, ...options },
    });
  });

  it.each(['forgejo', 'gitlab'])('works with a %s of one’s own, in a folder too', (name) => {
    const backend = read(name, { CMS_URL: 'https://git.example/forge/', CMS_BRANCH: 'live' });
    expect(backend.options).toMatchObject({
      base_url: 'https://git.example/forge',
      branch: 'live',
    });
    expect(backend.origin, 'a policy with a folder would let nothing below it pass').toBe(
      'https://git.example',
    );
    expect(adminContentSecurityPolicy([backend.origin ?? ''])).toContain(
      "connect-src 'self' blob: https://git.example;",
    );
  });

  it('lets the local one talk to no other host', () => {
    expect(localBackend.origin).toBeUndefined();
  });

  it('says all that is missing at once', () => {
    expect(refuse({ CMS_BACKEND: 'forgejo' })).toEqual([
      'CMS_REPO fehlt. Erwartet wird Besitzer*in und Name, zum Beispiel jusos-duesseldorf/website.',
      expect.stringMatching(/^CMS_APP_ID fehlt\. /) as string,
    ]);
    expect(refuse({ CMS_BACKEND: 'github' }).map((line) => line.split(' ')[0])).toEqual([
      'CMS_REPO',
      'CMS_AUTH_URL',
    ]);
  });

  it.each(['codeberg', 'constructor', 'toString', '__proto__', 'Forgejo', ' '])(
    'knows no %j',
    (name) => {
      expect(refuse({ CMS_BACKEND: name })).toEqual([
        `CMS_BACKEND ist „${name}“. Bekannt sind: forgejo, gitlab, github. Ohne die Variable bleibt /admin/ ohne Anmeldung.`,
      ]);
    },
  );

  it.each([
    'git.example',
    'http://git.example',
    'http://localhost.boese.example',
    'https://',
    'https://git.example; script-src *',
    'https://vera:geheim@git.example',
    'https://git.example/?a=b',
    'https://git.example/#a',
    'javascript:alert(1)',
  ])('refuses %s as an address', (CMS_URL) => {
    expect(refuse({ CMS_BACKEND: 'forgejo', ...complete.forgejo, CMS_URL })).toEqual([
      expect.stringContaining(`CMS_URL ist „${CMS_URL}“.`) as string,
    ]);
  });

  it.each(['http://localhost:3000', 'http://127.0.0.1:3000'])(
    'takes %s for a try on this machine',
    (CMS_URL) => {
      expect(read('forgejo', { CMS_URL }).origin).toBe(CMS_URL);
    },
  );

  it.each([
    'website',
    'jusos/',
    '/website',
    'jusos/website/',
    'https://codeberg.org/jusos/website',
    'a/b/c',
    'a b/c',
  ])('refuses %s as a repository', (CMS_REPO) => {
    expect(refuse({ CMS_BACKEND: 'forgejo', ...complete.forgejo, CMS_REPO })[0]).toContain(
      `CMS_REPO ist „${CMS_REPO}“.`,
    );
  });

  it('refuses open authoring where there is none, and a word that is neither yes nor no', () => {
    expect(
      refuse({ CMS_BACKEND: 'gitlab', ...complete.gitlab, CMS_OPEN_AUTHORING: 'true' }),
    ).toHaveLength(1);
    expect(
      refuse({ CMS_BACKEND: 'forgejo', ...complete.forgejo, CMS_OPEN_AUTHORING: 'ja' }),
    ).toHaveLength(1);
    expect(read('gitlab', { CMS_OPEN_AUTHORING: 'false' })).toBeDefined();
  });
});
