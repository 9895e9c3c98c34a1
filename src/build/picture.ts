import sharp from 'sharp';
import { setPictureText } from '../exports/print/picture-text.ts';
import { getArtifact } from './artifact-cache.ts';
import { compileSvg } from './typst.ts';

/** What stands on a picture, and how large it is in pixels. */
export interface PictureText {
  /** Above the headline: what kind of page, or which chapter. */
  kicker: string;
  text: string;
  width: number;
  height: number;
  /** It names somebody whose consent may end: no copy is kept. */
  isPersonal?: boolean;
}

/** What stands at the foot of every picture. */
export interface PictureSite {
  publisher: string;
  /** Origin of the site; its host is printed. */
  url: string;
}

/** Recommended by the Open Graph readers of the large networks. */
export const PREVIEW_SIZE = { width: 1200, height: 630 };
export const POST_SIZE = { width: 1080, height: 1080 };

/** A picture as PNG, from the cache where it has been drawn before. One that names a person is drawn anew each time. */
export async function makePicture(picture: PictureText, site: PictureSite): Promise<Uint8Array> {
  const data = describePicture(picture, site);
  if (picture.isPersonal === true) return drawPicture(data);
  const recipe = {
    programs: ['src/typst', 'src/build/typst.ts', 'src/build/picture.ts', 'src/styles/tokens.css'],
    ingredients: ['picture', JSON.stringify(data)],
  };
  return getArtifact(recipe, () => drawPicture(data));
}

/** What `share.typ` reads. */
export function describePicture(
  { kicker, text, width, height }: PictureText,
  { publisher, url }: PictureSite,
): Record<string, string | number> {
  return {
    kicker: setPictureText(kicker, 120),
    // Of a title in another alphabet nothing may be left.
    text:
      setPictureText(text).replace(/^[\s,]+/, '') || setPictureText(publisher) || new URL(url).host,
    publisher: setPictureText(publisher, 120),
    address: new URL(url).host,
    width,
    height,
  };
}

/** Draws a picture as PNG. Typst has made paths of the letters, so no face of this machine can slip in. */
export async function drawPicture(data: ReturnType<typeof describePicture>): Promise<Uint8Array> {
  const svg = compileSvg({ template: 'share.typ', data: { 'picture.json': data } });
  return sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 9 }).toBuffer();
}
