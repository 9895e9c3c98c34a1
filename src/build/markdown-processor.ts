import { createDefaultAstroMetadata } from '@astrojs/internal-helpers/mdx';
import type { MarkdownProcessor, MdxRenderResult } from '@astrojs/internal-helpers/markdown';
import { relative } from 'node:path';
import type { CitationTools } from '../markup/body-tree.ts';
import { renderBody, type RenderedBody } from '../markup/render.ts';
import { collections } from '../schemas/index.ts';
import { identify } from '../validation/entry.ts';

/** Takes from a body what must not be public now. */
type HideLinks = (body: string) => Promise<string>;

type GetTools = (chapter: string) => Promise<CitationTools | undefined>;

/**
 * The Markdown processor that @astrojs/mdx hands every body to.
 *
 * It compiles nothing an author wrote: the body becomes a string of finished HTML, and the module around it is ours.
 *
 * @param contentDir Absolute path of the content folder; bodies of any other place are refused.
 * @param getTools What readers can do with the paragraphs of a chapter.
 */
export function closedProfile(
  contentDir: string,
  getTools: GetTools,
  hideLinks: HideLinks,
): MarkdownProcessor {
  const process = async (content: string, filePath: string): Promise<MdxRenderResult> => {
    const place = identify(relative(contentDir, filePath).replaceAll('\\', '/'));
    if (place === undefined) throw new Error(`${filePath} is no entry of ${contentDir}`);
    const citable = collections[place.collection].body === 'citable';
    const tools = citable ? await getTools(place.id) : undefined;
    return {
      code: createModule(renderBody(await hideLinks(content), { citable, tools })),
      map: null,
      astroMetadata: createDefaultAstroMetadata(),
    };
  };
  return {
    name: 'closed-profile',
    options: {},
    createRenderer: () => Promise.reject(new Error('Content files end on .mdx')),
    createMdxRenderer: () =>
      Promise.resolve({
        process: (content, filePath) => process(content, filePath),
      }),
  };
}

/** The shape that @astrojs/mdx expects of a compiled body: `MDXContent`, `frontmatter` and `getHeadings`. */
function createModule({ parts, headings }: RenderedBody): string {
  const imports: string[] = [];
  const children = parts.map((part) => {
    if (typeof part === 'string') return `jsx(Fragment, { 'set:html': ${JSON.stringify(part)} })`;
    const name = `picture${String(imports.length)}`;
    const file = JSON.stringify(part.src.startsWith('./') ? part.src : `./${part.src}`);
    imports.push(`import ${name} from ${file};`);
    return `jsx(Picture, { src: ${name}, alt: ${JSON.stringify(part.alt)} })`;
  });
  const outline = headings.map(({ id, level, text }) => ({ slug: id, depth: level, text }));
  return [
    `import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';`,
    imports.length > 0 ? `import Picture from '/src/components/BodyPicture.astro';` : '',
    ...imports,
    `export const frontmatter = {};`,
    `export function getHeadings() { return ${JSON.stringify(outline)}; }`,
    `export default function MDXContent() { return jsxs(Fragment, { children: [${children.join(', ')}] }); }`,
  ].join('\n');
}
