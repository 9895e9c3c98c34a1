import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { getChapterTools } from './src/publishing/chapter-tools.ts';
import { getContent } from './src/build/content-cache.ts';
import { readEnvironment } from './src/build/environment.ts';
import { closedProfile } from './src/build/markdown-processor.ts';
import { createHideLinks, selectPublishable } from './src/publishing/publication.ts';
import { addresses } from './src/domain/addresses.ts';
import { parseNow } from './src/domain/time.ts';

const { contentDir, outDir, now, siteUrl, port } = readEnvironment();
const { content } = await getContent(contentDir);
// One build has one "now": pages, feeds and data are made minutes apart and must agree.
process.env.SITE_NOW = now;

const site = siteUrl ?? content.settings?.url ?? `http://localhost:${String(port)}`;

export default defineConfig({
  site,
  outDir,
  trailingSlash: 'always',
  integrations: [mdx()],
  markdown: {
    processor: closedProfile(
      contentDir,
      async (chapter) => {
        const current = await getContent(contentDir);
        return getChapterTools(current.content, chapter, { site, now: parseNow(now) });
      },
      async (body) => {
        if (!body.includes(addresses.elections)) return body;
        const current = await getContent(contentDir);
        const publishable = selectPublishable(current.content, parseNow(now));
        return createHideLinks(current.content, publishable, [site])(body);
      },
    ),
  },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Astro 7's default drops the space of a line break between two inline elements.
  compressHTML: true,
  build: { inlineStylesheets: 'never', concurrency: 4 },
  server: { host: '127.0.0.1', port },
  vite: {
    // The Content-Security-Policy allows neither inline scripts nor data: fonts.
    build: {
      assetsInlineLimit: 0,
      cssMinify: 'lightningcss',
      rolldownOptions: {
        onLog(level, log, handle) {
          // Astro marks its own content modules so; rolldown warns once per entry.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
    logLevel: 'warn',
    define: { 'import.meta.env.SITE_NOW': JSON.stringify(now) },
    server: { fs: { allow: ['.', contentDir] } },
  },
});
