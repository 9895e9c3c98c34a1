import { useEffect, useRef, useState, type ReactPortal } from 'react';
import { createPortal } from 'react-dom';
import type { PictureFile } from '../../src/validation/content.ts';
import type { SourceFile } from '../../src/validation/decode.ts';
import type { PreviewClient } from './client.ts';
import { isLongText } from '../editor/long-text.ts';
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
  /** Pictures that were added to the draft and are not saved yet. */
  getPictures?: (props: PreviewProps) => readonly PictureFile[];
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
    const [shown, setShown] = useState<Shown>(NOTHING_CHECKED);
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
        void show(options, latest.current, host.current).then(
          (next) => {
            if (next) setShown(next);
          },
          () => {
            setShown({ ...NOTHING_CHECKED, note: UNREACHABLE });
          },
        );
      });
      return () => {
        window.cancelAnimationFrame(frame);
      };
    }, [data, version, window]);

    // Beside Decap's own wrappers: the site's styles lay out what stands in the body itself.
    return createPortal(
      <>
        <ProblemList {...shown} />
        <div className="preview-page" ref={host} />
      </>,
      document.body,
    );
  };
}

interface Shown {
  /** undefined while nothing has been checked. */
  problems: Answer['problems'] | undefined;
  consequences: Answer['consequences'];
  note: string | undefined;
}

const NOTHING_CHECKED: Shown = { problems: undefined, consequences: [], note: undefined };

const UNREACHABLE =
  'Die Vorschau lässt sich nicht laden. Dein Text ist sicher; lade die Seite neu, sobald er gespeichert ist.';

const WITHOUT_ADDRESS =
  'Hier steht die Seite, sobald sie eine Adresse hat. Fülle dafür die obersten Felder aus.';

const TOO_LONG =
  'Dieser Text ist zu lang für die Vorschau. Geprüft wird er, sobald du ihn veröffentlichst.';

/** Shows the draft's page; undefined where a later draft is about to be shown. */
async function show(
  { client, toFile, getPictures, getPictureUrl }: PreviewOptions,
  props: PreviewProps,
  host: Element | null,
): Promise<Shown | undefined> {
  const file = toFile(props);
  if (file === undefined) return { ...NOTHING_CHECKED, note: WITHOUT_ADDRESS };
  if (isLongText(file.bytes)) return { ...NOTHING_CHECKED, note: TOO_LONG };
  const answer = await client.show(file, getPictures?.(props));
  if (answer === undefined || host === null) return undefined;
  const { page, problems, consequences } = answer;
  if ('html' in page) showPage(host, page.html, (path) => getPictureUrl(path, props));
  return { problems, consequences, note: 'reason' in page ? page.reason : page.note };
}
