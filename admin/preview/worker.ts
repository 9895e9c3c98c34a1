import { isLongText } from '../editor/long-text.ts';
import type { SourceFile } from '../../src/validation/decode.ts';
import { checkEntry } from './check-entry.ts';
import type { PreviewContent } from './content.ts';
import { findConsequences, withoutFiles } from './consequences.ts';
import { PICTURE_SCHEME, type Answer, type Message, type RemovalAnswer } from './protocol.ts';
import { renderEntry } from './render-entry.ts';

/** What {@link serveWorker} needs of a worker's global scope. */
interface Scope {
  addEventListener: (type: 'message', listener: (event: { data: Message }) => void) => void;
  postMessage: (answer: Answer | RemovalAnswer) => void;
}

/** Answers a page's questions, away from the thread in which somebody types. */
export function serveWorker(scope: Scope): void {
  const files = new Map<string, SourceFile>();
  /** Without any draft; the same object until other content comes, so that it is checked once. */
  let published: PreviewContent | undefined;

  scope.addEventListener('message', ({ data: message }) => {
    if (message.kind === 'content') {
      for (const path of message.removed) files.delete(path);
      for (const file of message.files) files.set(file.path, file);
      published = createContent(files, message);
    } else if (published !== undefined && message.kind === 'remove') {
      const { ticket, paths } = message;
      const change = { before: published, after: withoutFiles(published, paths) };
      scope.postMessage({ ticket, consequences: findConsequences(change, paths) });
    } else if (published !== undefined && message.kind === 'show') {
      const { ticket, file, pictures = [] } = message;
      const content = createContent(new Map(files).set(file.path, file), {
        ...published,
        pictures: [...published.pictures, ...pictures],
      });
      void answer({ before: published, after: content }, file.path).then((result) => {
        scope.postMessage({ ticket, ...result });
      });
    }
  });
}

function createContent(
  files: ReadonlyMap<string, SourceFile>,
  { pictures, now, site }: Pick<PreviewContent, 'pictures' | 'now' | 'site'>,
): PreviewContent {
  return {
    files: [...files.values()],
    pictures,
    pictureUrl: (path) => PICTURE_SCHEME + path,
    now,
    site,
  };
}

/** German: why a long text has no page while it is edited. */
const TOO_LONG = 'Dieser Text ist zu lang für die Vorschau.';

/** An answer comes in any case: who waits for one must not wait for ever, nor take silence for consent. */
async function answer(
  change: { before: PreviewContent; after: PreviewContent },
  path: string,
): Promise<Omit<Answer, 'ticket'>> {
  const content = change.after;
  const file = content.files.find((candidate) => candidate.path === path);
  const page = isLongText(file?.bytes ?? '')
    ? { reason: TOO_LONG }
    : await renderEntry(content, path);
  try {
    return {
      page,
      problems: checkEntry(content, path),
      consequences: findConsequences(change, [path]),
    };
  } catch (error) {
    console.warn(error);
    const message =
      'Dieser Eintrag lässt sich nicht prüfen. Nimm die letzte Änderung zurück und sag der Technik Bescheid.';
    return { page, problems: [{ path, message, label: 'Eintrag' }], consequences: [] };
  }
}
