import { getText, HttpError } from '../http.ts';
import { answerPage, createRoute, getRepository, NOT_FOUND, requireWriter } from '../router.ts';

/** Labels of the repository and of its pull requests: where Decap keeps the state of a draft. */
export const labelRoutes = [
  createRoute('GET', '/repos/:owner/:repo/labels', (call) =>
    answerPage(call, getRepository(call).labels),
  ),

  createRoute('POST', '/repos/:owner/:repo/labels', (call) => {
    const repository = getRepository(call);
    requireWriter(call, repository);
    const label = {
      id: call.state.createId(),
      name: getText(call.json, 'name'),
      color: getText(call.json, 'color').replace('#', ''),
    };
    // Forgejo does not mind two labels of one name.
    repository.labels.push(label);
    return { status: 201, json: label };
  }),

  createRoute('PUT', '/repos/:owner/:repo/issues/:number/labels', (call) => {
    const repository = getRepository(call);
    requireWriter(call, repository);
    const pull = repository.pulls.find(({ number }) => String(number) === call.param('number'));
    if (!pull) throw new HttpError(404, NOT_FOUND);
    const wanted: unknown = call.json.labels;
    const ids = Array.isArray(wanted) ? wanted : [];
    pull.labels = repository.labels.filter(({ id }) => ids.includes(id));
    pull.updatedAt = call.state.now().toISOString();
    return { status: 200, json: pull.labels };
  }),
];
