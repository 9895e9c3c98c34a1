import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PkceAuthenticator } from '../../forge/real-backend.ts';
import { beginLogin, finishLogin, pressButton } from './login.ts';
import { ORIGIN, setUp, type Setup } from './setup.ts';

let setup: Setup;
let authenticator: PkceAuthenticator;

beforeEach(async () => {
  setup = await setUp();
  const { forge, real } = setup;
  // As AuthenticationPage.js of the Forgejo backend does it.
  authenticator = new real.PkceAuthenticator({
    base_url: forge.url,
    auth_endpoint: 'login/oauth/authorize',
    app_id: forge.clientId,
    auth_token_endpoint: 'login/oauth/access_token',
    auth_token_endpoint_content_type: 'application/json; charset=utf-8',
  });
});

afterEach(() => setup.forge.stop());

const begin = () => beginLogin(authenticator, setup.tab);
const finish = (location: string | null) => finishLogin(authenticator, setup.tab, location);

function exchange(body: Record<string, string>): Promise<Response> {
  return fetch(`${setup.forge.url}/login/oauth/access_token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'authorization_code',
      client_id: setup.forge.clientId,
      redirect_uri: `${ORIGIN}/admin/`,
      ...body,
    }),
  });
}

describe('a login with the real PKCE client against the mock', () => {
  it('ends with a token that the API accepts, and its hour', async () => {
    const { location } = await pressButton(await begin());
    expect(location).toMatch(`${ORIGIN}/admin/?code=`);
    const data = await finish(location);
    expect(data).toMatchObject({ token_type: 'bearer', expires_in: 3600 });
    await expect(setup.createBackend().authenticate(data)).resolves.toMatchObject({
      login: 'vera',
    });
  });

  it('shows a page that names itself a mock and has a button "Erlauben"', async () => {
    const page = await (await fetch(await begin())).text();
    expect(page).toContain('Attrappe');
    expect(page).toMatch(/<button[^>]*>Erlauben<\/button>/);
  });

  it('tells the CMS when somebody refuses', async () => {
    const { location } = await pressButton(await begin(), { granted: false });
    await expect(finish(location)).rejects.toThrow('access_denied');
  });

  it('gives no token for the verifier of another', async () => {
    const { location } = await pressButton(await begin());
    sessionStorage.setItem('decap-cms-pkce-verifier-code', 'x'.repeat(128));
    await expect(finish(location)).rejects.toThrow('failed PKCE code challenge');
  });

  it('gives no token without a verifier', async () => {
    const { location } = await pressButton(await begin());
    const code = new URL(location ?? '').searchParams.get('code') ?? '';
    const response = await exchange({ code });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'unauthorized_client' });
  });

  it('takes a code only once, whether the first try was right or wrong', async () => {
    for (const isRight of [true, false]) {
      const { location } = await pressButton(await begin());
      const code = new URL(location ?? '').searchParams.get('code') ?? '';
      const code_verifier = sessionStorage.getItem('decap-cms-pkce-verifier-code') ?? '';
      const first = await exchange({ code, code_verifier: isRight ? code_verifier : 'wrong' });
      expect(first.ok).toBe(isRight);
      expect((await exchange({ code, code_verifier })).status).toBe(400);
    }
  });

  it('wants the redirect address of the beginning at the end', async () => {
    const { location } = await pressButton(await begin());
    const code = new URL(location ?? '').searchParams.get('code') ?? '';
    const code_verifier = sessionStorage.getItem('decap-cms-pkce-verifier-code') ?? '';
    const response = await exchange({ code, code_verifier, redirect_uri: `${ORIGIN}/` });
    expect(response.status).toBe(400);
  });

  it('renews a token by a refresh token, which Decap gets but never uses for Forgejo', async () => {
    const { location } = await pressButton(await begin());
    const { refresh_token } = await finish(location);
    setup.forge.expireTokens();
    const { token } = await authenticator.refresh({ refresh_token });
    await expect(setup.createBackend().authenticate({ token })).resolves.toMatchObject({
      login: 'vera',
    });
  });

  it.each([
    ['another client', 'client_id', 'x', 'Client ID not registered'],
    [
      'an address that is not registered',
      'redirect_uri',
      `${ORIGIN}/admin`,
      'Unregistered Redirect URI',
    ],
    ['no state', 'state', '', 'State is missing'],
  ])('is refused on the page for %s', async (_case, name, value, message) => {
    const authorization = await begin();
    authorization.searchParams.set(name, value);
    const { location, text } = await pressButton(authorization);
    expect(location).toBeNull();
    expect(text).toContain(message);
  });

  it.each([
    ['another type of response', 'response_type', 'token', 'unsupported_response_type'],
    ['a challenge in plain text', 'code_challenge_method', 'plain', 'invalid_request'],
    ['no challenge', 'code_challenge', '', 'invalid_request'],
  ])('is sent back for %s', async (_case, name, value, error) => {
    const authorization = await begin();
    authorization.searchParams.set(name, value);
    const { location } = await pressButton(authorization);
    expect(new URL(location ?? '').searchParams.get('error')).toBe(error);
  });
});
