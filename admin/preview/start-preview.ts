import type { SourceFile } from '../../src/validation/decode.ts';
import type { BackendSource } from '../content/source.ts';
import { getEntryPath } from '../content/place.ts';
import type { Format } from '../format/formats.ts';
import { unpackSaved } from '../format/envelope.ts';
import type { ImmutableMap } from '../state.ts';
import { createPreviewClient, type PreviewClient } from './client.ts';
import { connectContent } from './connect.ts';
import { listPictures } from './pictures.ts';
import type { PreviewOptions, PreviewProps } from './PreviewPane.tsx';

export interface PreviewSetup {
  source: BackendSource;
  formats: Record<string, Format>;
  contentRoot: string;
  site: string;
  slugConfig: unknown;
  /** Folder of the preview's bundle. */
  bundle: string;
}

export interface Preview {
  client: Pick<PreviewClient, 'show' | 'check' | 'findConsequences'>;
  options: PreviewOptions;
  /** The draft as the file that saving it would write, below the content folder. */
  toFile: (collection: ImmutableMap, entry: ImmutableMap) => SourceFile | undefined;
}

interface Session {
  client: PreviewClient;
  ready: Promise<void>;
  close: () => void;
}

/** Renders pages and checks drafts, in a worker that starts with the first form. */
export function startPreview(setup: PreviewSetup): Preview {
  const { source, formats, contentRoot, site, slugConfig, bundle } = setup;
  const listeners = new Set<() => void>();
  let session: Session | undefined;
  /** Started by the first form that opens: whoever only logs in loads nothing of it. */
  const open = (): Session => {
    if (session !== undefined) return session;
    const client = createPreviewClient(new Worker(`${bundle}preview.js`, { type: 'module' }));
    const getNow = () => new Date().toISOString();
    const { ready, subscribe, close } = connectContent(client, source, { getNow, site });
    subscribe(() => {
      for (const listener of listeners) listener();
    });
    session = { client, ready, close };
    return session;
  };
  const ask = async <Answer>(question: (client: PreviewClient) => Promise<Answer>) => {
    const { client, ready, close } = open();
    try {
      await ready;
      return await question(client);
    } catch (cause) {
      // The next question starts anew: neither a lost connection nor a fault is for good.
      close();
      session = undefined;
      throw new Error(
        'Die Prüfung hat nicht geklappt, und ohne sie wird nichts veröffentlicht. Versuche es noch einmal. Hilft das nicht, lade die Seite neu: Dein Text bleibt auf diesem Gerät.',
        { cause },
      );
    }
  };

  const toFile: Preview['toFile'] = (collection, entry) => {
    const path = getEntryPath(collection, entry, slugConfig);
    const format = formats[String(collection.get('format'))];
    if (path === undefined || format === undefined) return undefined;
    const { data } = entry.toJS() as { data: Record<string, unknown> };
    const { text } = unpackSaved(format.toFile(data, listFieldNames(collection, entry)));
    return { path: path.slice(contentRoot.length + 1), bytes: new TextEncoder().encode(text) };
  };
  const connected: Preview['client'] = {
    show: (...draft) => ask((client) => client.show(...draft)),
    check: (...draft) => ask((client) => client.check(...draft)),
    findConsequences: (paths) => ask((client) => client.findConsequences(paths)),
  };
  return {
    client: connected,
    toFile,
    options: {
      client: connected,
      toFile: ({ collection, entry }: PreviewProps) =>
        toFile(collection as ImmutableMap, entry as ImmutableMap),
      getPictures: ({ collection, entry }: PreviewProps) => {
        const draft = toFile(collection as ImmutableMap, entry as ImmutableMap);
        return draft === undefined ? [] : listPictures(entry as ImmutableMap, draft);
      },
      getPictureUrl: (path, { entry, getAsset }) => {
        const own = String((entry as ImmutableMap).get('path'));
        const name = path.split('/').at(-1) ?? path;
        const isBeside =
          own === '' || own.startsWith(`${contentRoot}/${path.slice(0, -name.length)}`);
        return isBeside ? getAsset(name)?.toString() : undefined;
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

function listFieldNames(collection: ImmutableMap, entry: ImmutableMap): string[] {
  const { fields, files } = collection.toJS() as {
    fields?: { name: string }[];
    files?: { name: string; fields: { name: string }[] }[];
  };
  const own = fields ?? files?.find(({ name }) => name === entry.get('slug'))?.fields ?? [];
  return own.map(({ name }) => name);
}
