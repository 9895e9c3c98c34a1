import { HttpError, parseJson, type Answer, type Request } from './http.ts';
import {
  canWrite,
  findRepository,
  type Account,
  type ForgeState,
  type HostedRepository,
} from './state.ts';

/** What a route of the mock gets. */
export interface Call {
  state: ForgeState;
  request: Request;
  query: URLSearchParams;
  json: Record<string, unknown>;
  user: Account | undefined;
  /** A piece of the path, decoded. */
  param: (name: string) => string;
}

export interface Route {
  method: string;
  pattern: RegExp;
  handle: (call: Call) => Promise<Answer> | Answer;
}

/**
 * A route of the mock's API. `:name` takes one segment of the path, `*` the rest; both are matched before they are
 * decoded, because a branch comes as one segment with `%2F` in it.
 */
export function createRoute(method: string, path: string, handle: Route['handle']): Route {
  const pattern = path.replace(/:([a-z]+)/g, '(?<$1>[^/]+)').replace(/\*/g, '(?<rest>.+)');
  return { method, pattern: new RegExp(`^${pattern}$`), handle };
}

/** Calls the first route that fits; `undefined` if none does. `HEAD` is a `GET` whose body nobody sends. */
export async function callRoute(
  routes: readonly Route[],
  path: string,
  call: Omit<Call, 'param' | 'query' | 'json'>,
): Promise<Answer | undefined> {
  const asked = call.request.method === 'HEAD' ? 'GET' : call.request.method;
  for (const { method, pattern, handle } of routes) {
    const match = method === asked ? pattern.exec(path) : null;
    if (!match) continue;
    const param = (name: string) => decodeURIComponent(match.groups?.[name] ?? '');
    const { query } = call.request;
    return handle({ ...call, query, json: parseJson(call.request), param });
  }
  return undefined;
}

/** Forgejo's `error.not_found`: not the "Not Found" of GitHub that Decap looks for in places. */
export const NOT_FOUND = "The target couldn't be found.";

/** The repository of a route below `/repos/:owner/:repo`. */
export function getRepository({ state, param }: Call): HostedRepository {
  const repository = findRepository(state, param('owner'), param('repo'));
  if (!repository) throw new HttpError(404, NOT_FOUND);
  return repository;
}

export function requireUser({ user }: Call): Account {
  if (!user) throw new HttpError(401, 'token is required');
  return user;
}

/** @throws {HttpError} 403 if whoever asks may not write there */
export function requireWriter(call: Call, repository: HostedRepository): Account {
  const user = requireUser(call);
  if (!canWrite(repository, user.login)) {
    throw new HttpError(403, 'user should have a permission to write to a repo');
  }
  return user;
}

/** One page of a list, with the headers by which clients find the next; Forgejo gives 50 entries at most. */
export function answerPage(call: Call, items: readonly unknown[]): Answer {
  const wanted = Number(call.query.get('limit')) || DEFAULT_PAGE_SIZE;
  const size = Math.min(wanted, MAX_PAGE_SIZE);
  const page = Math.max(Number(call.query.get('page')) || 1, 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const link = (target: number, rel: string) => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(target));
    return `<${call.state.url}${call.request.path}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first'), link(page - 1, 'prev')] : []),
  ];
  return {
    status: 200,
    headers: {
      'X-Total-Count': String(items.length),
      'Access-Control-Expose-Headers': links.length > 0 ? 'Link, X-Total-Count' : 'X-Total-Count',
      ...(links.length > 0 && { Link: links.join(',') }),
    },
    json: items.slice((page - 1) * size, page * size),
  };
}

/** Forgejo's `DEFAULT_PAGING_NUM` and `MAX_RESPONSE_ITEMS`. */
const DEFAULT_PAGE_SIZE = 30;
const MAX_PAGE_SIZE = 50;
