import { createHash, randomBytes } from 'node:crypto';
import { getText, parseJson, type Answer, type Request } from './http.ts';
import { renderConsentPage, renderErrorPage } from './oauth-page.ts';

export interface OAuthClient {
  clientId: string;
  /** Compared whole, as Forgejo does. */
  redirectUris: readonly string[];
  /** Seconds an access token lives. */
  lifetime: number;
  /** Whether a refresh token serves once, as GitLab's, or for long, as Forgejo's by default. */
  hasSingleUseRefreshTokens?: boolean;
  /** The error for a code, verifier or refresh token that does not fit. */
  refusal: 'unauthorized_client' | 'invalid_grant';
}

interface Code {
  login: string;
  redirectUri: string;
  challenge: string;
}

interface Token {
  login: string;
  isExpired: boolean;
}

/**
 * The OAuth2 side of a mock of a forge, for one public client: authorization code with PKCE (S256), refresh tokens. As
 * a public client has no secret, whoever holds the code verifier is who began.
 */
export class MockOAuth {
  readonly #client: OAuthClient;
  readonly #codes = new Map<string, Code>();
  readonly #tokens = new Map<string, Token>();
  readonly #refreshTokens = new Map<string, string>();

  constructor(client: OAuthClient) {
    this.#client = client;
  }

  /** Who a token belongs to; one that is expired is refused like one that never was, as Forgejo does. */
  identify(header: string | undefined): { login?: string; isRefused: boolean } {
    if (!header) return { isRefused: false };
    const token = this.#tokens.get(header.replace(/^(token|bearer) /i, ''));
    return token ? { login: token.login, isRefused: token.isExpired } : { isRefused: true };
  }

  /** A token as if somebody had logged in. */
  issue(login: string) {
    const access = `mock.${randomBytes(16).toString('hex')}`;
    const refresh = `mock.${randomBytes(16).toString('hex')}`;
    this.#tokens.set(access, { login, isExpired: false });
    this.#refreshTokens.set(refresh, login);
    return {
      access_token: access,
      token_type: 'bearer',
      expires_in: this.#client.lifetime,
      refresh_token: refresh,
    };
  }

  /** Ends the hour of every access token; refresh tokens live on. */
  expireAll(): void {
    for (const token of this.#tokens.values()) token.isExpired = true;
  }

  /** Ends every log-in: neither access nor refresh tokens are taken any more. */
  revokeAll(): void {
    this.expireAll();
    this.#refreshTokens.clear();
  }

  /** `GET` of the authorization endpoint: the page with the question, or what is wrong with the request. */
  showConsent({ query }: Request, logins: readonly string[]): Answer {
    const problem = this.#checkAuthorization(query);
    return problem ?? html(200, renderConsentPage(query, logins));
  }

  /** `POST /login/oauth/grant`: the answer of the person, sent back to the client. */
  grant({ body }: Request): Answer {
    const form = new URLSearchParams(body.toString());
    const problem = this.#checkAuthorization(form);
    if (problem) return problem;
    if (form.get('granted') !== 'true') {
      return redirectWithError(form, 'access_denied', 'the request is denied');
    }
    const code = randomBytes(16).toString('hex');
    const redirectUri = form.get('redirect_uri') ?? '';
    const challenge = form.get('code_challenge') ?? '';
    this.#codes.set(code, { login: form.get('login') ?? '', redirectUri, challenge });
    return redirect(form, { code });
  }

  /** `POST` to the token endpoint, with a body of JSON or of a form. */
  exchange(request: Request): Answer {
    const isJson = request.headers['content-type']?.includes('json');
    const body = isJson
      ? parseJson(request)
      : Object.fromEntries(new URLSearchParams(request.body.toString()));
    if (getText(body, 'client_id') !== this.#client.clientId) {
      return refuse(
        'invalid_client',
        `cannot load client with client id: "${getText(body, 'client_id')}"`,
      );
    }
    const grants: Record<string, () => Answer> = {
      authorization_code: () => this.#redeemCode(body),
      refresh_token: () => this.#refresh(getText(body, 'refresh_token')),
    };
    const unknown = 'Only refresh_token or authorization_code grant type is supported';
    return grants[getText(body, 'grant_type')]?.() ?? refuse('unsupported_grant_type', unknown);
  }

  #redeemCode(body: Record<string, unknown>): Answer {
    const name = getText(body, 'code');
    const code = this.#codes.get(name);
    // Gone with the first try, right or wrong: stricter than Forgejo, which keeps a code until a try succeeds.
    this.#codes.delete(name);
    if (!code) return refuse(this.#client.refusal, 'client is not authorized');
    if (getText(body, 'redirect_uri') !== code.redirectUri) {
      return refuse(this.#client.refusal, 'unexpected redirect URI');
    }
    if (hashVerifier(getText(body, 'code_verifier')) !== code.challenge) {
      return refuse(this.#client.refusal, 'failed PKCE code challenge');
    }
    return { status: 200, json: this.issue(code.login) };
  }

  #refresh(token: string): Answer {
    const login = this.#refreshTokens.get(token);
    if (!login) return refuse(this.#client.refusal, 'unable to parse refresh token');
    if (this.#client.hasSingleUseRefreshTokens) this.#refreshTokens.delete(token);
    return { status: 200, json: this.issue(login) };
  }

  /** What does not fit is told on the page; to a redirect URI that is not ours nothing is ever sent. */
  #checkAuthorization(query: URLSearchParams): Answer | undefined {
    const { clientId, redirectUris } = this.#client;
    if (query.get('client_id') !== clientId)
      return html(400, renderErrorPage('Client ID not registered'));
    if (!redirectUris.includes(query.get('redirect_uri') ?? '')) {
      return html(400, renderErrorPage('Unregistered Redirect URI'));
    }
    if (!query.get('state')) return html(400, renderErrorPage('State is missing'));
    if (query.get('response_type') !== 'code') {
      return redirectWithError(
        query,
        'unsupported_response_type',
        'Only code response type is supported.',
      );
    }
    if (query.get('code_challenge_method') !== 'S256' || !query.get('code_challenge')) {
      return redirectWithError(query, 'invalid_request', 'PKCE is required for public clients');
    }
    return undefined;
  }
}

/** RFC 7636, 4.6. */
function hashVerifier(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function redirect(query: URLSearchParams, values: Record<string, string>): Answer {
  const target = new URL(query.get('redirect_uri') ?? '');
  const state = query.get('state') ?? '';
  for (const [name, value] of Object.entries({ ...values, state }))
    target.searchParams.set(name, value);
  return { status: 303, headers: { Location: target.href } };
}

function redirectWithError(query: URLSearchParams, error: string, description: string): Answer {
  return redirect(query, { error, error_description: description });
}

function refuse(error: string, description: string): Answer {
  return { status: 400, json: { error, error_description: description } };
}

function html(status: number, text: string): Answer {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, text };
}
