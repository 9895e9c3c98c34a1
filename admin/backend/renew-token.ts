import { explainError } from '../locale/errors.ts';
import { RenewalRefused, type Credentials } from './session.ts';

/** Where a forge hands out tokens, and what the CMS is called there. */
export interface TokenEndpoint {
  url: string;
  clientId: string;
}

/**
 * Answers after which no second try helps (RFC 6749, 5.2). GitLab says `invalid_grant` of a refresh token that is over or
 * used, Forgejo `unauthorized_client`. Decap's `PkceAuthenticator` hands on the description alone, and takes a broken
 * server for a refusal.
 */
const REFUSALS = ['invalid_grant', 'invalid_client', 'unauthorized_client'];

/**
 * Exchanges a refresh token for new credentials (RFC 6749, 6).
 *
 * @throws RenewalRefused where the forge says so; `TypeError` without a connection; else an error of the server, whose
 *   answer tells nothing about the token.
 */
export async function renewToken(
  { url, clientId }: TokenEndpoint,
  refreshToken: string,
): Promise<Credentials> {
  const { origin, pathname } = document.location;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      client_id: clientId,
      grant_type: 'refresh_token',
      redirect_uri: origin + pathname,
      refresh_token: refreshToken,
    }),
  });
  const answer = (await response.json().catch(() => null)) as TokenAnswer | null;
  const { access_token: token, refresh_token, error } = answer ?? {};
  if (response.ok && typeof token === 'string') return { token, refresh_token };
  if (typeof error === 'string' && REFUSALS.includes(error)) throw new RenewalRefused(error);
  const status = Math.max(response.status, 500);
  throw Object.assign(new Error(explainError({ status })), { status });
}

interface TokenAnswer {
  access_token?: string;
  refresh_token?: string;
  error?: unknown;
}
