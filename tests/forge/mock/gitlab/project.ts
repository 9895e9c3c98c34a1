import { HttpError } from '../http.ts';
import type { Call } from '../router.ts';
import { findRepository, type HostedRepository } from '../state.ts';

/** The repository of a route below `/projects/:id`. */
export function getProject({ state, param }: Call): HostedRepository {
  const [owner = '', name = ''] = param('id').split('/');
  const repository = findRepository(state, owner, name);
  if (!repository) throw new HttpError(404, '404 Project Not Found');
  return repository;
}
