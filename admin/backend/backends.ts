import type { BackendClass } from './types.ts';

/** Decap's backends by name, mended. Each is a chunk of its own: a CMS loads the one it is configured for. */
export const loadBackend: Record<string, () => Promise<BackendClass>> = {
  proxy: async () => (await import('decap-cms-backend-proxy')).ProxyBackend,
  forgejo: async () => (await import('./forgejo.ts')).ForgejoWithWholeLists,
  gitlab: async () => (await import('./gitlab.ts')).GitLab,
  github: async () => (await import('./github.ts')).GitHub,
};
