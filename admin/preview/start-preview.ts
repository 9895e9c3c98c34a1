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

/** Starts the worker that renders pages and checks drafts. Content is read when the first form opens. */
export function startPreview(setup: PreviewSetup): Preview {
  const { source, formats, contentRoot, site, slugConfig, bundle } = setup;
  const worker = new Worker(`${bundle}preview.js`, { type: 'module' });
  const client = createPreviewClient(worker);
  let connection: ReturnType<typeof connectContent> | undefined;
  const connect = () =>
    (connection ??= connectContent(client, source, {
      getNow: () => new Date().toISOString(),
      site,
    }));

  const toFile: Preview['toFile'] = (collection, entry) => {
    const path = getEntryPath(collection, entry, slugConfig);
    const format = formats[String(collection.get('format'))];
    if (path === undefined || format === undefined) return undefined;
    const { data } = entry.toJS() as { data: Record<string, unknown> };
    const { text } = unpackSaved(format.toFile(data, listFieldNames(collection, entry)));
    return { path: path.slice(contentRoot.length + 1), bytes: new TextEncoder().encode(text) };
  };
  const connected: Preview['client'] = {
    show: async (...draft) => {
      await connect().ready;
      return client.show(...draft);
    },
    findConsequences: async (paths) => {
      await connect().ready;
      return client.findConsequences(paths);
    },
    check: async (...draft) => {
      await connect().ready;
      return client.check(...draft);
    },
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
      subscribe: (listener) => connect().subscribe(listener),
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
