import type { Request } from './http.ts';

/**
 * Headers for requests of other origins as Forgejo sends them with `[cors] ENABLED = true`, `ALLOW_DOMAIN` the one
 * origin and its default `HEADERS` (it uses go-chi/cors). Whoever is not allowed gets none and the browser refuses.
 */
export function getCorsHeaders(request: Request, origin: string): Record<string, string> {
  if (request.headers.origin !== origin) return { Vary: 'Origin' };
  if (request.method !== 'OPTIONS')
    return { Vary: 'Origin', 'Access-Control-Allow-Origin': origin };
  return getPreflightHeaders(request, origin);
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const HEADERS = [
  'authorization',
  'x-gitea-otp',
  'x-forgejo-otp',
  'content-type',
  'user-agent',
  'origin',
];

function getPreflightHeaders({ headers }: Request, origin: string): Record<string, string> {
  const vary = 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers';
  const method = headers['access-control-request-method'] ?? '';
  const wanted = (headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const isAllowed = METHODS.includes(method) && wanted.every((name) => HEADERS.includes(name));
  if (!isAllowed) return { Vary: vary };
  return {
    Vary: vary,
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': method,
    ...(wanted.length > 0 && { 'Access-Control-Allow-Headers': wanted.join(', ') }),
    'Access-Control-Max-Age': '600',
  };
}
