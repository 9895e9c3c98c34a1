import { API, type ApiConfig, type RequestOptions } from 'decap-cms-backend-forgejo';
import { createForgeError, NO_ANSWER } from './forge-error.ts';
import type { Session } from './session.ts';

/** Pictures on a slow phone take their time. */
const LONGEST_WAIT = 120_000;

const PAUSE = 1000;

/**
 * How Decap's client for Forgejo asks.
 *
 * - Decap tries everything six times within a minute (#4183), writes too, whose second try fails against the first. Here
 *   reading is tried once more, and writing never.
 * - Its paged lists reject with a bare object, shown as "[object Object]" (as #6539), and end after 29 pages.
 * - It asks for the user once: who is logged out later is never noticed.
 */
export class ForgejoRequests extends API {
  readonly #session: Session;

  constructor(config: ApiConfig, session: Session) {
    super(config);
    this.#session = session;
  }

  override async request(path: string, options: RequestOptions = {}): Promise<unknown> {
    return readAnswer(await this.#ask(path, options));
  }

  override async requestAllPages(path: string, options: RequestOptions = {}): Promise<unknown[]> {
    const items: unknown[] = [];
    for (let page = 1; ; page += 1) {
      const response = await this.#ask(path, { ...options, params: { ...options.params, page } });
      const answer = await readAnswer(response);
      items.push(...(Array.isArray(answer) ? (answer as unknown[]) : []));
      if (response.headers.get('Link')?.includes('rel="next"') !== true) return items;
    }
  }

  override user(): Promise<Record<string, string>> {
    return this.request('/user') as Promise<Record<string, string>>;
  }

  async #ask(path: string, { params, ...options }: RequestOptions): Promise<Response> {
    const url = this.urlFor(path, params === undefined ? {} : { params });
    const send = () =>
      this.#session.send((token) =>
        fetch(url, {
          cache: 'no-cache',
          ...options,
          headers: {
            'Content-Type': 'application/json; charset=utf-8',
            Authorization: `token ${token}`,
          },
          signal: AbortSignal.timeout(LONGEST_WAIT),
        }),
      );
    const isReading = (options.method ?? 'GET') === 'GET';
    try {
      return await send().catch(async (error: unknown) => {
        if (!isReading || !navigator.onLine) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        return send();
      });
    } catch (error) {
      throw createForgeError(error, NO_ANSWER);
    }
  }
}

async function readAnswer(response: Response): Promise<unknown> {
  const isJson = response.headers.get('Content-Type')?.includes('json') === true;
  const body: unknown = isJson ? await response.json() : await response.text();
  if (!response.ok) throw createForgeError(body, response.status);
  return body;
}
