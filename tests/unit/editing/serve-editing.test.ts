import { createServer, request as send, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EditingError } from '../../../src/build/editing/error.ts';
import type { EditingRequest } from '../../../src/build/editing/protocol.ts';
import { createEditingHandler } from '../../../src/build/editing/serve-editing.ts';
import { expectGerman } from '../german.ts';

const answer = vi.fn<(request: EditingRequest) => Promise<unknown>>();
const server = createServer((request, response) => void handle(request, response));
const handle = createEditingHandler(answer);
let port: number;

beforeEach(async () => {
  answer.mockReset().mockResolvedValue({ data: 'x' });
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await new Promise((resolve) => server.close(resolve));
});

const BODY = JSON.stringify({ action: 'getEntry', params: { path: 'content/events/treff.mdx' } });

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  error: string | undefined;
}

function ask({
  method = 'POST',
  headers = {},
  body = BODY,
}: { method?: string; headers?: Record<string, string | undefined>; body?: string | Buffer } = {}) {
  const host = `localhost:${String(port)}`;
  const defaults = {
    host,
    origin: `http://${host}`,
    'content-type': 'application/json; charset=utf-8',
  };
  const all = Object.entries<string | undefined>({ ...defaults, ...headers }).filter(
    ([, value]) => value !== undefined,
  );
  return new Promise<Answer>((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/admin/api', method, agent: false };
    const question = send(
      { ...options, headers: Object.fromEntries(all) as Record<string, string> },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { error } = JSON.parse(Buffer.concat(chunks).toString()) as { error?: string };
          resolve({ status: response.statusCode ?? 0, headers: response.headers, error });
        });
      },
    );
    question.on('error', reject);
    question.end(body);
  });
}

describe('the local server', () => {
  it('answers the CMS that it has sent out', async () => {
    const { status, headers } = await ask();
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(answer).toHaveBeenCalledWith(expect.objectContaining({ action: 'getEntry' }));
  });

  it('answers under its number too', async () => {
    const host = `127.0.0.1:${String(port)}`;
    expect(await ask({ headers: { host, origin: `http://${host}` } })).toMatchObject({
      status: 200,
    });
  });

  it.each<[string, number, Parameters<typeof ask>[0]]>([
    ['a page of another site', 403, { headers: { origin: 'https://boese.example' } }],
    ['another server of this machine', 403, { headers: { origin: 'http://localhost:1' } }],
    ['a file or a sandbox', 403, { headers: { origin: 'null' } }],
    ['a page that does not say where it is from', 403, { headers: { origin: undefined } }],
    [
      'a name that was made to point here',
      403,
      { headers: { host: 'boese.example', origin: 'http://boese.example' } },
    ],
    [
      'a name that only begins like ours',
      403,
      { headers: { host: 'localhost.boese.example', origin: 'http://localhost.boese.example' } },
    ],
    ['a look in the browser', 405, { method: 'GET', headers: { origin: undefined } }],
    [
      'a question before a request of another site',
      405,
      { method: 'OPTIONS', headers: { origin: 'https://boese.example' } },
    ],
    ['another method', 405, { method: 'DELETE' }],
    ['a form', 415, { headers: { 'content-type': 'text/plain' } }],
    [
      'a type that only begins like JSON',
      415,
      { headers: { 'content-type': 'application/jsonp' } },
    ],
    ['no type', 415, { headers: { 'content-type': undefined } }],
    ['half a request', 400, { body: '{"action": "getEnt' }],
    ['nothing', 400, { body: '' }],
    [
      'an action that it does not know',
      422,
      { body: '{"action": "unpublishedEntries", "params": {}}' },
    ],
    ['an action of every object', 422, { body: '{"action": "constructor", "params": {}}' }],
    ['an action without what it needs', 422, { body: '{"action": "getEntry", "params": {}}' }],
    [
      'an entry that moves',
      422,
      {
        body: JSON.stringify({
          action: 'persistEntry',
          params: {
            dataFiles: [{ path: 'content/events/a.mdx', raw: '', newPath: 'content/events/b.mdx' }],
            assets: [],
            options: { commitMessage: 'x' },
          },
        }),
      },
    ],
    ['a list', 422, { body: '[]' }],
    ['more than 40 MB', 413, { body: Buffer.alloc(40_000_001, ' ') }],
  ])('refuses %s and lives on', async (_what, status, question) => {
    const refusal = await ask(question);
    expect(refusal.status).toBe(status);
    expect(refusal.error).toMatch(/^[A-ZÄÖÜ].*[a-zäöü].*\.$/);
    expect(refusal.error).not.toMatch(/\b(?:the|invalid|expected|error|unknown|not)\b/i);
    expect(answer).not.toHaveBeenCalled();
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it('hands on what cannot be done, in the words of the one who knows', async () => {
    answer.mockRejectedValueOnce(new EditingError(409, 'Das wurde inzwischen geändert.'));
    expect(await ask()).toMatchObject({ status: 409, error: 'Das wurde inzwischen geändert.' });
  });

  it('survives what nobody has foreseen, and names it', async () => {
    answer.mockRejectedValueOnce(new Error('EACCES: permission denied'));
    const { status, error = '' } = await ask();
    expect(status).toBe(500);
    expectGerman(error.replace(/: EACCES.*$/, '.').concat(' Speichere noch einmal.'));
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it('survives who hangs up in the middle', async () => {
    const socket = connect(port, '127.0.0.1');
    const host = `localhost:${String(port)}`;
    socket.write(
      `POST /admin/api HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"act`,
    );
    await new Promise((resolve) => setImmediate(resolve));
    socket.destroy();
    expect(await ask()).toMatchObject({ status: 200 });
  });
});
