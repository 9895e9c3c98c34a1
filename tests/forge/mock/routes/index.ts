import type { Route } from '../router.ts';
import { branchRoutes } from './branches.ts';
import { contentRoutes } from './contents.ts';
import { forkRoutes } from './forks.ts';
import { historyRoutes } from './history.ts';
import { labelRoutes } from './labels.ts';
import { objectRoutes } from './objects.ts';
import { pullRoutes } from './pulls.ts';
import { repositoryRoutes } from './repository.ts';

/** Everything below `/api/v1` that the mock of Forgejo answers. */
export const routes: readonly Route[] = [
  ...repositoryRoutes,
  ...branchRoutes,
  ...objectRoutes,
  ...contentRoutes,
  ...historyRoutes,
  ...pullRoutes,
  ...labelRoutes,
  ...forkRoutes,
];
