import type { PictureFile } from '../../src/validation/content.ts';
import type { SourceFile } from '../../src/validation/decode.ts';
import type { Answer, Message } from './protocol.ts';

/** What the client needs of a `Worker`. */
export interface PreviewWorker {
  postMessage: (message: Message) => void;
  addEventListener: (type: 'message', listener: (event: { data: Answer }) => void) => void;
}

export interface PreviewClient {
  /** Hands over all files but the draft; only those that are new or changed travel. */
  setContent: (content: {
    files: readonly SourceFile[];
    pictures: readonly PictureFile[];
    now: string;
    site: string;
  }) => void;
  /** Asks for a draft's page and problems; undefined where a later draft has taken its turn. */
  show: (draft: SourceFile) => Promise<Answer | undefined>;
}

/** Talks to the preview's worker: one question at a time, and of those that wait only the latest is asked. */
export function createPreviewClient(worker: PreviewWorker): PreviewClient {
  const sent = new Map<string, SourceFile>();
  let ticket = 0;
  let asked: Question | undefined;
  let waiting: Question | undefined;

  const ask = (question: Question) => {
    asked = question;
    worker.postMessage({ kind: 'show', ticket: question.ticket, draft: question.draft });
  };
  worker.addEventListener('message', ({ data: answer }) => {
    if (answer.ticket !== asked?.ticket) return;
    asked.resolve(answer);
    asked = undefined;
    const next = waiting;
    waiting = undefined;
    if (next) ask(next);
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
    show: (draft) =>
      new Promise((resolve) => {
        ticket += 1;
        const question = { ticket, draft, resolve };
        if (asked === undefined) {
          ask(question);
          return;
        }
        waiting?.resolve(undefined);
        waiting = question;
      }),
  };
}

interface Question {
  ticket: number;
  draft: SourceFile;
  resolve: (answer: Answer | undefined) => void;
}
