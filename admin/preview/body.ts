import type { SSRResult } from 'astro';
import {
  createComponent,
  renderComponent,
  renderTemplate,
  unescapeHTML,
  type AstroComponentFactory,
} from 'astro/runtime/server/index.js';
import BodyPicture from '../../src/components/BodyPicture.astro';
import type { RenderedBody } from '../../src/markup/render.ts';
import { stagePicture } from './picture.ts';

/**
 * A rendered body as a component, as `src/build/markdown-processor.ts` makes a module of it.
 *
 * @param entryPath File of the entry; its pictures lie beside it.
 */
export function createBody(
  { parts }: Pick<RenderedBody, 'parts'>,
  entryPath: string,
): AstroComponentFactory {
  return createComponent((result: SSRResult) => {
    const children = parts.map((part) =>
      typeof part === 'string'
        ? unescapeHTML(part)
        : renderComponent(result, 'Picture', BodyPicture as AstroComponentFactory, {
            src: stagePicture(entryPath, part.src),
            alt: part.alt,
          }),
    );
    return renderTemplate`${children}`;
  });
}
