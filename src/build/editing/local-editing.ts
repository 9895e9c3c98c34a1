import type { IncomingMessage, ServerResponse } from 'node:http';
import { localBackend } from '../../../admin/config/backends.ts';
import { ADMIN_PAGES, CONTENT_ROOT, createAdminConfig } from './admin-site.ts';
import { createLocalBackend } from './local-backend.ts';
import { findRepository } from './repository.ts';
import { createEditingHandler } from './serve-editing.ts';
import { openWorkspace } from './workspace.ts';

/**
 * Lets the CMS of a server on this machine edit the content of this checkout: its configuration, and what it asks for.
 *
 * @returns A handler for the server, and whether what is saved becomes a commit.
 */
export async function createLocalEditing(
  contentDir: string,
  siteUrl: string,
): Promise<{
  handle: (request: IncomingMessage, response: ServerResponse) => boolean;
  commits: boolean;
}> {
  const repository = await findRepository(contentDir);
  const workspace = openWorkspace(contentDir, CONTENT_ROOT);
  const answer = createEditingHandler(createLocalBackend(workspace, repository));
  return {
    commits: repository !== undefined,
    handle: (request, response) => {
      const path = (request.url ?? '').replace(/\?.*/, '');
      if (path === '/admin/api') {
        void answer(request, response);
        return true;
      }
      const page = Object.entries(ADMIN_PAGES).find(
        ([, folder]) => path === `/${folder}/config.json`,
      );
      if (page === undefined) return false;
      response.writeHead(200, {
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      response.end(createAdminConfig(page[0] as keyof typeof ADMIN_PAGES, localBackend, siteUrl));
      return true;
    },
  };
}
