import { readDraft, type Draft } from './draft.ts';

/** A draft as it was last saved on this device. */
export interface StoredDraft {
  draft: Draft;
  /** When, milliseconds since 1970. */
  savedAt: number;
  /** Which tab saved it. */
  tab: string;
}

export type SaveResult = 'saved' | 'full' | 'forbidden';

/** Keeps a draft and its picture in the browser. */
export interface DraftStore {
  read: () => StoredDraft | undefined;
  save: (draft: Draft) => SaveResult;
  readPicture: () => Uint8Array<ArrayBuffer> | undefined;
  /** @param picture undefined removes it. */
  savePicture: (picture: Uint8Array | undefined) => SaveResult;
  wipe: () => void;
  /** Calls back when another tab has saved or wiped this draft. */
  onOtherTab: (listener: (stored: StoredDraft | undefined) => void) => void;
}

/**
 * @param key One per election.
 * @param tab Anything that no other tab has.
 */
export function createStore(key: string, tab: string): DraftStore {
  const pictureKey = `${key}:bild`;
  const read = () => parse(attempt(() => localStorage.getItem(key)) ?? null);
  return {
    read,
    save: (draft) => write(key, JSON.stringify({ draft, savedAt: Date.now(), tab })),
    readPicture: () => {
      const text = attempt(() => localStorage.getItem(pictureKey));
      return typeof text === 'string' ? attempt(() => decode(text)) : undefined;
    },
    savePicture: (picture) => {
      const result = picture === undefined ? 'saved' : write(pictureKey, encode(picture));
      // An older picture is not the one of this draft.
      if (picture === undefined || result !== 'saved') {
        attempt(() => {
          localStorage.removeItem(pictureKey);
        });
      }
      return result;
    },
    wipe: () => {
      attempt(() => {
        localStorage.removeItem(key);
        localStorage.removeItem(pictureKey);
      });
    },
    onOtherTab: (listener) => {
      // The browser tells only the other tabs. A null key: all of the storage was cleared.
      addEventListener('storage', ({ key: changed, newValue }) => {
        if (changed === key || changed === null)
          listener(parse(changed === null ? null : newValue));
      });
    },
  };
}

function parse(text: string | null): StoredDraft | undefined {
  if (text === null) return undefined;
  const stored = attempt(() => JSON.parse(text) as unknown);
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { draft, savedAt, tab } = stored as Record<string, unknown>;
  return {
    draft: readDraft(draft),
    savedAt: typeof savedAt === 'number' ? savedAt : Date.now(),
    tab: String(tab),
  };
}

function write(key: string, value: string): SaveResult {
  try {
    localStorage.setItem(key, value);
    return 'saved';
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return isFull ? 'full' : 'forbidden';
  }
}

/** A browser may forbid its storage as a whole: then there is nothing in it. */
function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function encode(bytes: Uint8Array): string {
  let text = '';
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
