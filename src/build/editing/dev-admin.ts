import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { FRAME_POLICY } from '../../layouts/security.ts';
import { workDir } from '../directories.ts';
import { writeAdmin } from './admin-site.ts';
import { createLocalEditing } from './local-editing.ts';

/**
 * `/admin/` of the dev server: the same bundle as in a built site, over the files of this checkout. What is saved there
 * shows at once, because the dev server watches the content folder.
 *
 * @param siteUrl Address of the dev server.
 */
export function serveAdmin(contentDir: string, siteUrl: string): Plugin {
  return {
    name: 'editing:serve-admin',
    apply: 'serve',
    async configureServer(server) {
      const folder = join(workDir, 'dev-admin');
      await rm(folder, { recursive: true, force: true });
      await writeAdmin(folder, { backend: undefined, siteUrl });
      const { handle } = await createLocalEditing(contentDir, siteUrl);
      const serve = sirv(folder, { dev: true, etag: true });
      server.middlewares.use((request, response, next) => {
        if (handle(request, response)) return;
        if (request.url?.startsWith('/admin/') !== true) {
          next();
          return;
        }
        response.setHeader('Content-Security-Policy', FRAME_POLICY);
        serve(request, response, next);
      });
    },
  };
}
