import { HttpError } from '../http.ts';
import { createRoute, getRepository, requireUser } from '../router.ts';
import { getPermission } from '../state.ts';
import { describeRepository, describeUser } from './describe.ts';

/** Who asks, what the repository is, and who may do what in it. */
export const repositoryRoutes = [
  createRoute('GET', '/user', (call) => ({
    status: 200,
    json: describeUser(call.state, requireUser(call)),
  })),

  createRoute('GET', '/repos/:owner/:repo', (call) => ({
    status: 200,
    json: describeRepository(call.state, getRepository(call), call.user?.login),
  })),

  createRoute('GET', '/repos/:owner/:repo/collaborators/:login/permission', (call) => {
    const repository = getRepository(call);
    const user = requireUser(call);
    const login = call.param('login');
    const account = call.state.accounts.find((candidate) => candidate.login === login);
    if (!account) throw new HttpError(404, `user does not exist [uid: 0, name: ${login}]`);
    if (user.login !== login && getPermission(repository, user.login) !== 'admin') {
      throw new HttpError(403, ONLY_OWN);
    }
    const permission = getPermission(repository, login);
    return {
      status: 200,
      json: { permission, role_name: permission, user: describeUser(call.state, account) },
    };
  }),
];

const ONLY_OWN =
  'Only admins can query all permissions, repo admins can query all repo permissions, collaborators can query only their own';
