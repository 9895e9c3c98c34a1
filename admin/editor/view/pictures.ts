import { create } from './dom.ts';

/** The pictures beside the entry, as the editor's surroundings know them. */
export interface Pictures {
  /** Lets somebody choose one; its file name, or `undefined` if they did not. */
  choose: () => Promise<string | undefined>;
  /** Where a picture can be shown from; `undefined` if it is not there. */
  getUrl: (src: string) => string | undefined | Promise<string | undefined>;
}

/** A small picture that goes along with a file name. */
export function createThumbnail(pictures: Pictures): {
  element: HTMLImageElement;
  show: (src: string, alt?: string) => void;
} {
  const element = create('img', { class: 'editor-thumbnail', alt: '', hidden: true });
  let shown: string | undefined;
  element.addEventListener('error', () => {
    element.hidden = true;
  });
  return {
    element,
    show(src, alt = '') {
      element.alt = alt;
      if (src === shown) return;
      shown = src;
      element.hidden = true;
      if (src === '') return;
      void Promise.resolve(pictures.getUrl(src)).then((url) => {
        if (shown !== src || url === undefined || !SAFE_URL.test(url)) return;
        element.src = url;
        element.hidden = false;
      });
    },
  };
}

/** Of the entry's own folder: asking another host would tell it who edits here. */
const SAFE_URL = /^(?:blob:|data:image\/(?!svg)|(?![\\/]{2})[^:]*$)/i;
