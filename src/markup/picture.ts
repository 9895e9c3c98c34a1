import type { Element } from 'hast';
import { element } from './element.ts';
import { typeset } from './typography.ts';

/** A picture whose file lies beside the entry; the page decides sizes and formats. */
export interface BodyPicture {
  src: string;
  alt: string;
}

/** Stands for a picture until the HTML is split. Text can never look like it: `<` of a body is always escaped. */
export function pictureElement(picture: BodyPicture): Element {
  return element('body-picture', { src: picture.src, alt: typeset(picture.alt) }, []);
}

/** Splits rendered HTML at its pictures, which stand between the pieces of HTML in reading order. */
export function splitAtPictures(html: string): (string | BodyPicture)[] {
  const pieces = html.split(PLACEHOLDER);
  const parts: (string | BodyPicture)[] = [];
  for (let index = 0; index < pieces.length; index += 3) {
    parts.push(pieces[index] ?? '');
    const [src, alt] = [pieces[index + 1], pieces[index + 2]];
    if (src !== undefined && alt !== undefined) {
      parts.push({ src: unescapeAttribute(src), alt: unescapeAttribute(alt) });
    }
  }
  return parts;
}

const PLACEHOLDER = /<body-picture src="([^"]*)" alt="([^"]*)"><\/body-picture>/;

/** Undoes what hast-util-to-html does to an attribute value: it writes `"` and `&` as references, nothing else. */
function unescapeAttribute(value: string): string {
  return value.replaceAll('&#x22;', '"').replaceAll('&#x26;', '&');
}
