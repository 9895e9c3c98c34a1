import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renewToken } from '../../../../admin/backend/renew-token.ts';

const endpoint = { url: 'https://forge.example/oauth/token', clientId: 'cms' };
const fetch = vi.fn<typeof globalThis.fetch>();

beforeEach(() => {
  fetch.mockReset();
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('document', { location: new URL('https://jusos.example/admin/#/collections') });
  return () => {
    vi.unstubAllGlobals();
  };
});

function answer(status: number, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  fetch.mockResolvedValue(new Response(text, { status }));
}

describe('a refresh token', () => {
  it('is exchanged as RFC 6749 says', async () => {
    answer(200, { access_token: 'a', refresh_token: 'b', expires_in: 7200 });
    await expect(renewToken(endpoint, 'r')).resolves.toEqual({ token: 'a', refresh_token: 'b' });
    const [url, { method, body } = {}] = fetch.mock.lastCall ?? [];
    expect({ url, method, body: JSON.parse(body as string) as unknown }).toEqual({
      url: endpoint.url,
      method: 'POST',
      body: {
        client_id: 'cms',
        grant_type: 'refresh_token',
        redirect_uri: 'https://jusos.example/admin/',
        refresh_token: 'r',
      },
    });
  });

  it.each([
    ['GitLab', 'invalid_grant', 'The provided authorization grant is invalid, expired, revoked'],
    ['Forgejo', 'unauthorized_client', 'unable to parse refresh token'],
    ['a forge that no longer knows the CMS', 'invalid_client', 'cannot load client'],
  ])('is over where %s says so', async (_forge, error, error_description) => {
    answer(400, { error, error_description });
    await expect(renewToken(endpoint, 'r')).rejects.toMatchObject({ name: 'RenewalRefused' });
  });

  it.each([
    ['a broken server', 502, '<html>Bad gateway</html>'],
    ['a page for maintenance', 200, '<html>Wir bauen um</html>'],
    ['too many requests', 429, { message: 'Retry later' }],
    ['an error that speaks of no token', 503, { error: 'temporarily_unavailable' }],
    ['nothing', 500, ''],
  ])('stays good after %s', async (_what, status, body) => {
    answer(status, body);
    await expect(renewToken(endpoint, 'r')).rejects.toMatchObject({
      message: expect.stringContaining('Der Server antwortet gerade nicht richtig') as string,
      status: expect.toSatisfy((found: number) => found >= 500) as number,
    });
  });

  it('stays good without a connection', async () => {
    fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(renewToken(endpoint, 'r')).rejects.toThrow(TypeError);
  });
});
