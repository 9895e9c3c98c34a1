/** One request as a mock of a forge saw it. */
export interface JournalEntry {
  method: string;
  /** Without query, as it came over the wire. */
  path: string;
  query: string;
  /** Login of the person whose token came along. */
  login: string | undefined;
  requestBytes: number;
  /** The body, if it was JSON. */
  json: unknown;
  /** `undefined` while it is unanswered, and for good if the connection was cut. */
  status: number | undefined;
  responseBytes: number;
}

/** What was asked of a mock of a forge, in order. */
export class Journal {
  readonly entries: JournalEntry[] = [];

  /** Requests that change something, as `POST /path`. */
  listWrites(): string[] {
    return this.entries
      .filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method))
      .map(({ method, path }) => `${method} ${path}`);
  }

  find(method: string, path: RegExp): JournalEntry[] {
    return this.entries.filter((entry) => entry.method === method && path.test(entry.path));
  }

  clear(): void {
    this.entries.length = 0;
  }
}
