import type { SSRResult } from 'astro';
import { renderToString } from 'astro/runtime/server/render/astro/render.js';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ShownPage } from './pages.ts';

/**
 * Renders one of the site's pages with Astro's own runtime.
 *
 * @returns The whole document, or undefined where the page does not exist for these parameters.
 * @throws whatever the page's code throws.
 */
export async function renderPage(
  { page, params, url }: ShownPage,
  site: string,
): Promise<string | undefined> {
  const props = await getProps({ page, params, url });
  if (props === undefined) return undefined;
  const component = page.default as AstroComponentFactory;
  const html = await renderToString(
    createResult(new URL(url, site), new URL(site)),
    component,
    props,
    {},
    true,
  );
  return typeof html === 'string' ? html : undefined;
}

async function getProps({ page, params }: ShownPage): Promise<Record<string, unknown> | undefined> {
  if (page.getStaticPaths === undefined) return {};
  const paths = await page.getStaticPaths();
  const found = paths.find((path) =>
    Object.entries(params).every(([name, value]) => path.params[name] === value),
  );
  return found && { ...found.props };
}

/**
 * What Astro's runtime asks of a page's surroundings. The container API would make one too, at the price of Astro's
 * router, cookies and sessions in the bundle.
 */
function createResult(url: URL, site: URL): SSRResult {
  const result = {
    base: '/',
    userAssetsBase: '',
    cancelled: false,
    compressHTML: true,
    partial: false,
    pathname: url.pathname,
    clientDirectives: new Map(),
    componentMetadata: new Map(),
    // Scripts of the pages stay out: every name counts as known and empty.
    inlinedScripts: { get: () => '' },
    links: new Set(),
    scripts: new Set(),
    styles: new Set(),
    renderers: [],
    response: { status: 200, statusText: 'OK', headers: new Headers() },
    resolve: (name: string) => Promise.resolve(name),
    createAstro: (props: unknown, slots: Record<string, unknown> | null) => ({
      props,
      url,
      site,
      self: null,
      slots: { has: (name: string) => slots?.[name] !== undefined },
    }),
    shouldInjectCspMetaTags: false,
    _metadata: {
      hasHydrationScript: false,
      rendererSpecificHydrationScripts: new Set(),
      hasRenderedHead: false,
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      hasRenderedServerIslandRuntime: false,
      headInTree: false,
      extraHead: [],
      extraStyleHashes: [],
      extraScriptHashes: [],
      propagators: new Set(),
      routeHasPropagation: false,
      pendingSlotEvaluations: [],
      templateDepth: 0,
    },
  };
  return result as unknown as SSRResult;
}
