import type { User } from './types.ts';

/** What Decap keeps of whoever is logged in (`LocalStorageAuthStore`), as this or another tab has written it last. */
export function readStoredUser(): User | undefined {
  const stored = localStorage.getItem('decap-cms-user');
  return stored === null ? undefined : (JSON.parse(stored) as User);
}
