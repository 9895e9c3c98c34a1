import { vi } from 'vitest';

/** Stands for a tab of a browser, as far as Decap's backend and its login look at one. */
export interface BrowserTab {
  location: URL & { assign?: (url: string) => void };
  /** Addresses that the page has sent the tab to. */
  visited: string[];
  /** Ends what the tab has stored. */
  clearStorage: () => void;
}

/**
 * Puts the globals of a browser in place that Decap's backend touches: storage (localforage finds no other here), the
 * address, the history. Everything else (fetch, crypto, Blob) is Node's own.
 */
export function openBrowserTab(url: string): BrowserTab {
  const storages = [createStorage(), createStorage()] as const;
  const tab: BrowserTab = {
    location: new URL(url),
    visited: [],
    clearStorage: () => {
      for (const storage of storages) storage.clear();
    },
  };
  tab.location.assign = (target) => tab.visited.push(target);
  vi.stubGlobal('localStorage', storages[0]);
  vi.stubGlobal('sessionStorage', storages[1]);
  vi.stubGlobal('history', { replaceState: () => undefined });
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', {
    // The GitLab backend wants to know when the tab is looked at, for its notes.
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    get location() {
      return tab.location;
    },
  });
  // js-sha256 takes Node for CommonJS otherwise and calls `require`.
  vi.stubGlobal('JS_SHA256_NO_NODE_JS', true);
  return tab;
}

/**
 * Skips the pauses of Decap's `requestWithBackoff` (1, 4, 9, 16 and 25 seconds) and nothing else that waits.
 *
 * @returns a function that brings them back
 */
export function skipBackoffPauses(): () => void {
  const original = globalThis.setTimeout;
  const pauses = [1, 2, 3, 4, 5].map((attempt) => attempt * attempt * 1000);
  // Node's own `fetch` hands its timers something along.
  const hurry = (work: (...rest: unknown[]) => void, delay?: number, ...rest: unknown[]) =>
    original(work, pauses.includes(delay ?? 0) ? 0 : delay, ...rest);
  globalThis.setTimeout = Object.assign(hurry, original);
  return () => {
    globalThis.setTimeout = original;
  };
}

function createStorage(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    clear: () => {
      values.clear();
    },
    getItem: (key) => values.get(key) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (key) => {
      values.delete(key);
    },
    setItem: (key, value) => {
      values.set(key, value);
    },
  };
}
