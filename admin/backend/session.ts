/** What somebody is logged in with, in the words of OAuth (and of what Decap keeps in the browser). */
export interface Credentials {
  token: string;
  refresh_token?: string | undefined;
}

/** A refresh token is not taken any more: whoever it belongs to has to log in again. */
export class RenewalRefused extends Error {
  /** @param code What the forge has said (RFC 6749, 5.2). */
  constructor(code: string) {
    super(code);
    this.name = 'RenewalRefused';
  }
}

export interface SessionTools {
  /** Exchanges a refresh token; rejects with {@link RenewalRefused} where it is not taken any more. */
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

  /** Sends a request; again with another token if the first one is refused and another is to be had. */
  async send(request: (token: string) => Promise<Response>): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      const { token } = this.#credentials;
      const response = await request(token);
      // What another tab has left may be over as well.
      if (response.status !== 401 || tries > 2 || !(await this.#replace(token))) return response;
    }
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
    const renewed = await renewCredentials(this.#credentials, this.#tools);
    this.#credentials = renewed ?? { token: refused };
    return renewed !== undefined;
  }
}

/**
 * Gets other credentials for those whose token was refused: what another tab has got meanwhile, or new ones.
 *
 * @returns undefined where whoever is logged in has to log in again
 * @throws whatever else goes wrong: it tells nothing about the log-in
 */
export async function renewCredentials(
  { token: refused, refresh_token: refreshToken }: Credentials,
  { renew, readStored, onRenewed }: SessionTools,
): Promise<Credentials | undefined> {
  // Some forges take a refresh token once, and another tab was first.
  const findOther = () => {
    const stored = readStored();
    return stored !== undefined && stored.token !== refused ? stored : undefined;
  };
  const other = findOther();
  if (other !== undefined) return other;
  if (refreshToken === undefined || refreshToken === '') return undefined;
  try {
    const { token, refresh_token } = await renew(refreshToken);
    const renewed = { token, refresh_token: refresh_token ?? refreshToken };
    onRenewed(renewed);
    return renewed;
  } catch (error) {
    if (error instanceof RenewalRefused) return findOther();
    throw error;
  }
}
