import type { PictureFile } from '../../src/validation/content.ts';
import type { SourceFile } from '../../src/validation/decode.ts';
import type { Consequence } from './consequence.ts';
import type { Answer, Message, RemovalAnswer } from './protocol.ts';

/** What the client needs of a `Worker`. */
export interface PreviewWorker {
  postMessage: (message: Message) => void;
  addEventListener: {
    (type: 'message', listener: (event: { data: Answer | RemovalAnswer }) => void): void;
    (type: 'error', listener: (event: { message?: string }) => void): void;
  };
}

/** An entry as it would be saved. */
export interface Draft {
  file: SourceFile;
  /** Pictures that were added to it and are saved along with it. */
  pictures?: readonly PictureFile[] | undefined;
}

export interface PreviewClient {
  /** Hands over all files but the draft; only those that are new or changed travel. */
  setContent: (content: {
    files: readonly SourceFile[];
    pictures: readonly PictureFile[];
    now: string;
    site: string;
  }) => void;
  /**
   * Asks for a draft's page and problems; undefined where a later draft has taken its turn.
   *
   * Rejects where the worker has failed.
   */
  show: (file: SourceFile, pictures?: Draft['pictures']) => Promise<Answer | undefined>;
  /** As `show`, but always answered: for decisions. */
  check: (file: SourceFile, pictures?: Draft['pictures']) => Promise<Answer>;
  /** What would no longer fit together without these files, below the content folder. */
  findConsequences: (paths: readonly string[]) => Promise<readonly Consequence[]>;
}

interface Question {
  ticket: number;
  draft: Draft;
  mayBeSkipped: boolean;
  resolve: (answer: Answer | undefined) => void;
  reject: (error: Error) => void;
}

interface Removal {
  resolve: (consequences: readonly Consequence[]) => void;
  reject: (error: Error) => void;
}

/** Talks to the preview's worker: one question at a time, and of the drafts that wait to be shown only the latest. */
export function createPreviewClient(worker: PreviewWorker): PreviewClient {
  const sent = new Map<string, SourceFile>();
  let ticket = 0;
  let asked: Question | undefined;
  let waiting: Question[] = [];
  let failure: Error | undefined;

  const askNext = () => {
    asked ??= waiting.shift();
    if (asked) worker.postMessage({ kind: 'show', ticket: asked.ticket, ...asked.draft });
  };
  const ask = (draft: Draft, mayBeSkipped: boolean) =>
    new Promise<Answer | undefined>((resolve, reject) => {
      if (failure) {
        reject(failure);
        return;
      }
      if (mayBeSkipped) {
        for (const question of waiting) if (question.mayBeSkipped) question.resolve(undefined);
        waiting = waiting.filter((question) => !question.mayBeSkipped);
      }
      ticket += 1;
      waiting.push({ ticket, draft, mayBeSkipped, resolve, reject });
      if (asked === undefined) askNext();
    });

  const removals = new Map<number, Removal>();
  worker.addEventListener('message', ({ data: answer }) => {
    if (!('page' in answer)) {
      removals.get(answer.ticket)?.resolve(answer.consequences);
      removals.delete(answer.ticket);
      return;
    }
    if (answer.ticket !== asked?.ticket) return;
    asked.resolve(answer);
    asked = undefined;
    askNext();
  });
  worker.addEventListener('error', ({ message = '' }) => {
    failure = new Error(`The preview's worker has failed: ${message}`);
    for (const { reject } of asked ? [asked, ...waiting] : waiting) reject(failure);
    for (const { reject } of removals.values()) reject(failure);
    removals.clear();
    asked = undefined;
    waiting = [];
  });

  return {
    setContent: ({ files, ...surroundings }) => {
      const paths = new Set(files.map(({ path }) => path));
      const removed = [...sent.keys()].filter((path) => !paths.has(path));
      const changed = files.filter((file) => sent.get(file.path) !== file);
      for (const path of removed) sent.delete(path);
      for (const file of changed) sent.set(file.path, file);
      worker.postMessage({ kind: 'content', files: changed, removed, ...surroundings });
    },
    show: (file, pictures) => ask({ file, pictures }, true),
    findConsequences: (paths) =>
      new Promise((resolve, reject) => {
        if (failure) {
          reject(failure);
          return;
        }
        ticket += 1;
        removals.set(ticket, { resolve, reject });
        worker.postMessage({ kind: 'remove', ticket, paths });
      }),
    check: async (file, pictures) => {
      const answer = await ask({ file, pictures }, false);
      if (answer === undefined) throw new Error('A question that decides was skipped');
      return answer;
    },
  };
}
