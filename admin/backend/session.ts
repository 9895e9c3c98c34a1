/** What somebody is logged in with, in the words of OAuth (and of what Decap keeps in the browser). */
export interface Credentials {
  token: string;
  refresh_token?: string | undefined;
}

export interface SessionTools {
  /** Exchanges a refresh token; rejects with a `TypeError` when there is no connection. */
  renew: (refreshToken: string) => Promise<Credentials>;
  /** Credentials that another tab may have got meanwhile, of the same person. */
  readStored: () => Credentials | undefined;
  onRenewed: (credentials: Credentials) => void;
}

/**
 * Sends requests with an access token, and gets a new one when its hour is over.
 *
 * Decap does so for GitLab only (decap-cms #7854); for Forgejo everything fails from the first hour on.
 */
export class Session {
  #credentials: Credentials;
  #renewal: Promise<boolean> | undefined;
  readonly #tools: SessionTools;

  constructor(credentials: Credentials, tools: SessionTools) {
    this.#credentials = credentials;
    this.#tools = tools;
  }

  get credentials(): Credentials {
    return this.#credentials;
  }

  /** Sends a request; once more with a new token if the first one is refused and another is to be had. */
  async send(request: (token: string) => Promise<Response>): Promise<Response> {
    const { token } = this.#credentials;
    const response = await request(token);
    if (response.status !== 401 || !(await this.#replace(token))) return response;
    return request(this.#credentials.token);
  }

  /** @returns whether there is another token now than the one that was refused */
  async #replace(refused: string): Promise<boolean> {
    if (this.#credentials.token !== refused) return true;
    this.#renewal ??= this.#renew(refused).finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async #renew(refused: string): Promise<boolean> {
    const stored = this.#tools.readStored();
    // Some forges take a refresh token once, and another tab was first.
    if (stored !== undefined && stored.token !== refused) {
      this.#credentials = stored;
      return true;
    }
    const { refresh_token: refreshToken } = this.#credentials;
    if (refreshToken === undefined || refreshToken === '') return false;
    try {
      const renewed = await this.#tools.renew(refreshToken);
      this.#credentials = {
        token: renewed.token,
        refresh_token: renewed.refresh_token ?? refreshToken,
      };
    } catch (error) {
      if (error instanceof TypeError) throw error;
      this.#credentials = { token: refused };
      return false;
    }
    this.#tools.onRenewed(this.#credentials);
    return true;
  }
}
