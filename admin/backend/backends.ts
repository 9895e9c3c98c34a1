import type { BackendClass } from './types.ts';

/** Decap's backends by name. Each is a chunk of its own: a CMS loads the one it is configured for. */
export const loadBackend: Record<string, () => Promise<BackendClass>> = {
  proxy: async () => (await import('decap-cms-backend-proxy')).ProxyBackend,
  forgejo: async () => (await import('decap-cms-backend-forgejo')).ForgejoBackend,
  gitlab: async () => (await import('decap-cms-backend-gitlab')).GitLabBackend,
  github: async () => (await import('decap-cms-backend-github')).GitHubBackend,
};
