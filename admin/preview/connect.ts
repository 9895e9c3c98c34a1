import type { ContentSource } from './content-source.ts';
import type { PreviewClient } from './client.ts';

export interface Connection {
  ready: Promise<void>;
  subscribe: (listener: () => void) => () => void;
  close: () => void;
}

/**
 * Keeps a client's content up to date with its source.
 *
 * @returns Calls back each time that the worker has been told of new content; the pane subscribes to it.
 */
export function connectContent(
  client: Pick<PreviewClient, 'setContent'>,
  source: ContentSource,
  { getNow, site }: { getNow: () => string; site: string },
): Connection {
  const listeners = new Set<() => void>();
  const load = async () => {
    const [files, pictures] = await Promise.all([source.getFiles(), source.getPictures()]);
    client.setContent({ files, pictures, now: getNow(), site });
    for (const listener of listeners) listener();
  };
  // What could not be read is read with the next change; until then the last content stands.
  const close = source.subscribe(() => load().catch(() => undefined));
  return {
    ready: load(),
    close,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
