import type { SourceFile } from '../../src/validation/decode.ts';
import { checkEntry } from './check-entry.ts';
import type { PreviewContent } from './content.ts';
import { PICTURE_SCHEME, type Answer, type Message } from './protocol.ts';
import { renderEntry } from './render-entry.ts';

/** What {@link serveWorker} needs of a worker's global scope. */
interface Scope {
  addEventListener: (type: 'message', listener: (event: { data: Message }) => void) => void;
  postMessage: (answer: Answer) => void;
}

/** Answers a page's questions, away from the thread in which somebody types. */
export function serveWorker(scope: Scope): void {
  const files = new Map<string, SourceFile>();
  let surroundings: Pick<PreviewContent, 'pictures' | 'now' | 'site'> | undefined;

  scope.addEventListener('message', ({ data: message }) => {
    if (message.kind === 'content') {
      for (const path of message.removed) files.delete(path);
      for (const file of message.files) files.set(file.path, file);
      surroundings = message;
    } else if (surroundings !== undefined) {
      const { ticket, draft } = message;
      const { pictures, now, site } = surroundings;
      const content: PreviewContent = {
        files: [...new Map(files).set(draft.path, draft).values()],
        pictures,
        pictureUrl: (path) => PICTURE_SCHEME + path,
        now,
        site,
      };
      void renderEntry(content, draft.path).then((page) => {
        scope.postMessage({ ticket, page, problems: checkEntry(content, draft.path) });
      });
    }
  });
}
