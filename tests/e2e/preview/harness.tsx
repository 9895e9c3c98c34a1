import { createRoot } from 'react-dom/client';
import type { SourceFile } from '../../../src/validation/decode.ts';
import type { PictureFile } from '../../../src/validation/content.ts';
import { createPreviewClient } from '../../../admin/preview/client.ts';
import { connectContent } from '../../../admin/preview/connect.ts';
import { createPreviewPane, type PreviewProps } from '../../../admin/preview/PreviewPane.tsx';

/**
 * The preview pane as Decap shows it: in a frame of the same origin, with React's root in the first element of its body
 * and a new entry with every key.
 */
export interface Harness {
  open: (content: HarnessContent) => Promise<void>;
  /** The draft as it stands after the next key. */
  type: (text: string) => void;
}

export interface HarnessContent {
  files: { path: string; text: string }[];
  /** Pictures of the draft that are not saved yet. */
  added: PictureFile[];
  pictureUrls: Record<string, string>;
  path: string;
  now: string;
  site: string;
}

(globalThis as { harness?: Harness }).harness = { open, type: () => undefined };

async function open(content: HarnessContent): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = 'Vorschau';
  frame.style.cssText = 'width: 1000px; height: 700px; border: 0';
  frame.srcdoc =
    '<!doctype html><html><head><base target="_blank"></head><body><div></div></body></html>';
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  const inner = frame.contentDocument;
  const window = frame.contentWindow;
  if (inner === null || window === null) throw new Error('The frame has no document');
  const style = inner.head.appendChild(inner.createElement('link'));
  style.rel = 'stylesheet';
  style.href = '/preview.css';

  const files = content.files.map(({ path, text }): SourceFile => encode(path, text));
  const worker = new Worker('/preview.js', { type: 'module' });
  const client = createPreviewClient(worker);
  const { ready, subscribe } = connectContent(
    client,
    {
      getFiles: () => Promise.resolve(files),
      getPictures: () => Promise.resolve([]),
      subscribe: () => () => undefined,
    },
    { getNow: () => content.now, site: content.site },
  );
  await ready;
  const Pane = createPreviewPane({
    client,
    subscribe,
    toFile: ({ entry }) => encode(content.path, entry.get('data') as string),
    getPictures: () => content.added,
    getPictureUrl: (path) => content.pictureUrls[path],
  });
  const root = createRoot(inner.querySelector('div') as Element);
  const type = (text: string) => {
    const props: PreviewProps = {
      entry: { get: (key) => (key === 'data' ? text : undefined) },
      collection: { get: () => undefined },
      document: inner,
      window: window as Window & typeof globalThis,
      getAsset: () => undefined,
    };
    root.render(<Pane {...props} />);
  };
  (globalThis as { harness?: Harness }).harness = { open, type };
  type(content.files.find(({ path }) => path === content.path)?.text ?? '');
}

function encode(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
