import { useEffect, useRef, useState, type ReactPortal } from 'react';
import { createPortal } from 'react-dom';
import type { SourceFile } from '../../src/validation/decode.ts';
import type { PreviewClient } from './client.ts';
import { ProblemList } from './ProblemList.tsx';
import type { Answer } from './protocol.ts';
import { holdPage, showPage } from './show-page.ts';

/** What Decap hands to a preview template, as far as it is used here. */
export interface PreviewProps {
  /** Immutable map: `data`, `path`, `slug` … */
  entry: { get: (key: string) => unknown };
  collection: { get: (key: string) => unknown };
  /** Of the frame that the preview is shown in. */
  document: Document;
  window: Window & typeof globalThis;
  /** Address of a file of the entry's own folder; of one that is not saved yet, a `blob:`. */
  getAsset: (path: string) => { toString: () => string } | undefined;
}

export interface PreviewOptions {
  client: Pick<PreviewClient, 'show'>;
  /** The draft as the file that saving it would write; undefined before it has a place. */
  toFile: (props: PreviewProps) => SourceFile | undefined;
  /** Where the browser finds a picture, by its path below the content folder. */
  getPictureUrl: (path: string, props: PreviewProps) => string | undefined;
  /** Calls back when other entries have changed; the result ends it. */
  subscribe: (listener: () => void) => () => void;
}

/**
 * Makes the component for `CMS.registerPreviewTemplate`: the entry's page as readers will see it, and above it what the
 * build would refuse. Register `preview.css` as a preview style; it brings the site's styles and the pane's own.
 */
export function createPreviewPane(options: PreviewOptions): (props: PreviewProps) => ReactPortal {
  return function PreviewPane(props) {
    const { document, window, entry } = props;
    const host = useRef<HTMLDivElement>(null);
    const [answer, setAnswer] = useState<Answer>();
    const [version, setVersion] = useState(0);
    const latest = useRef(props);
    latest.current = props;

    useEffect(
      () =>
        options.subscribe(() => {
          setVersion((count) => count + 1);
        }),
      [],
    );
    useEffect(() => {
      document.documentElement.lang = 'de';
      return host.current ? holdPage(host.current) : undefined;
    }, [document]);

    const data = entry.get('data');
    useEffect(() => {
      // Several changes within a frame are one.
      const frame = window.requestAnimationFrame(() => {
        const draft = options.toFile(latest.current);
        if (draft === undefined) return;
        void options.client.show(draft).then((shown) => {
          if (shown === undefined || host.current === null) return;
          if ('html' in shown.page) {
            showPage(host.current, shown.page.html, (path) =>
              options.getPictureUrl(path, latest.current),
            );
          }
          setAnswer(shown);
        });
      });
      return () => {
        window.cancelAnimationFrame(frame);
      };
    }, [data, version, window]);

    // Beside Decap's own wrappers: the site's styles lay out what stands in the body itself.
    return createPortal(
      <>
        <ProblemList problems={answer?.problems} note={answer && getNote(answer)} />
        <div className="preview-page" ref={host} />
      </>,
      document.body,
    );
  };
}

function getNote({ page }: Answer): string | undefined {
  return 'reason' in page ? page.reason : page.note;
}
