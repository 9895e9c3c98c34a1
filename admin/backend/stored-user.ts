import type { User } from './types.ts';

/**
 * What Decap keeps of whoever is logged in (`LocalStorageAuthStore`), as this or another tab has written it last.
 *
 * @returns undefined where nobody is, or somebody else
 */
export function readStoredUser(login: string | undefined): User | undefined {
  const stored = localStorage.getItem('decap-cms-user');
  const user = stored === null ? undefined : (JSON.parse(stored) as User | null);
  return user?.login === login ? (user ?? undefined) : undefined;
}
