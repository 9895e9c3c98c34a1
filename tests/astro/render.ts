import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { parseHTML } from 'linkedom';

/**
 * A component's HTML with the given props, as a document to look into.
 *
 * @param component What an import from an `.astro` file gives; plain TypeScript cannot tell what that is.
 */
export async function render(
  component: unknown,
  props: Record<string, unknown>,
): Promise<HTMLElement> {
  const container = await AstroContainer.create({
    astroConfig: { site: 'https://jusos.example' },
  });
  const html = await container.renderToString(component as AstroComponentFactory, { props });
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return document.body;
}

/** Text as a reader sees it: one space for any, no soft hyphens. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '')
    .replaceAll('\u00ad', '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}
