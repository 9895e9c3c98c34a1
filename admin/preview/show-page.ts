import { morphChildren } from './morph.ts';
import { PICTURE_SCHEME } from './protocol.ts';

/**
 * Shows a rendered page in an element, changing only what is different.
 *
 * @param getPictureUrl Where the browser finds a picture, by its path below the content folder.
 */
export function showPage(
  host: Element,
  html: string,
  getPictureUrl: (path: string) => string | undefined,
): void {
  // A document of its own: nothing in it loads or runs.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const script of body.querySelectorAll('script')) script.remove();
  for (const picture of body.querySelectorAll('img')) {
    const src = picture.getAttribute('src') ?? '';
    if (!src.startsWith(PICTURE_SCHEME)) {
      // A picture of another host is refused; asking for it would tell that host who edits here.
      if (ELSEWHERE.test(src)) picture.removeAttribute('src');
      continue;
    }
    const url = getPictureUrl(src.slice(PICTURE_SCHEME.length));
    if (url === undefined) picture.removeAttribute('src');
    else picture.setAttribute('src', url);
  }
  // The build refuses these; whoever opens one in another tab goes past {@link holdPage}.
  for (const link of body.querySelectorAll('a[href]')) {
    // Browsers leave out blanks and control characters.
    const address = (link.getAttribute('href') ?? '').replace(/[\0-\x20]/g, '');
    if (SCRIPT.test(address)) link.removeAttribute('href');
  }
  morphChildren(host, body);
}

const SCRIPT = /^(?:javascript|vbscript|data):/i;

const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i;

/** Keeps a reader on the page: links lead nowhere but to places on it, forms are not sent. */
export function holdPage(host: Element): () => void {
  const onClick = (event: Event) => {
    const link = (event.target as Element | null)?.closest('a');
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    if (event.type !== 'click' || !href.startsWith('#')) return;
    host.ownerDocument.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
  };
  host.addEventListener('click', onClick);
  host.addEventListener('auxclick', onClick);
  host.addEventListener('submit', onSubmit);
  return () => {
    host.removeEventListener('click', onClick);
    host.removeEventListener('auxclick', onClick);
    host.removeEventListener('submit', onSubmit);
  };
}
