import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Faults } from './faults.ts';
import { parseJson, readRequest, type Answer, type Request } from './http.ts';
import type { Journal, JournalEntry } from './journal.ts';

export interface MockServerParts {
  faults: Faults;
  journal: Journal;
  /** Headers for other origins; they are on faulty answers, too, or a browser would hide the status. */
  getCorsHeaders: (request: Request) => Record<string, string>;
  /** How the forge writes an error. */
  describeError: (status: number, message: string) => unknown;
  identify: (request: Request) => string | undefined;
  answer: (request: Request) => Promise<Answer>;
}

/** Starts the HTTP side of a mock of a forge, on 127.0.0.1 only: journal, faults, CORS, and what `answer` says. */
export async function startMockServer(
  parts: MockServerParts,
  port = 0,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((incoming, response) => {
    serve(parts, incoming, response).catch((error: unknown) => {
      // A mistake of the mock itself: loud, so that no test takes it for an answer of the forge.
      console.error('mock of a forge:', error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}`, stop: () => stop(parts, server) };
}

async function stop({ faults }: MockServerParts, server: Server): Promise<void> {
  faults.clear();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

async function serve(
  parts: MockServerParts,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = await readRequest(incoming);
  const entry = enter(parts, request);
  const { method, path } = request;

  const before = await parts.faults.meet('request', method, path);
  if (before === 'drop') return void response.destroy();
  const answer =
    before === 'go on'
      ? await answerRequest(parts, request)
      : { status: before.status, json: parts.describeError(before.status, before.message) };

  const after = await parts.faults.meet('answer', method, path);
  if (after === 'drop') return void response.destroy();
  send(response, answer, parts.getCorsHeaders(request), entry);
}

async function answerRequest(parts: MockServerParts, request: Request): Promise<Answer> {
  if (request.method === 'OPTIONS') return { status: 200 };
  return parts.answer(request);
}

function enter({ journal, identify }: MockServerParts, request: Request): JournalEntry {
  const entry: JournalEntry = {
    method: request.method,
    path: request.path,
    query: request.query.toString(),
    login: identify(request),
    requestBytes: request.body.length,
    json: request.body.length > 0 ? parseJson(request) : undefined,
    status: undefined,
    responseBytes: 0,
  };
  journal.entries.push(entry);
  return entry;
}

function send(
  response: ServerResponse,
  { status, headers = {}, json, text = '', bytes }: Answer,
  cors: Record<string, string>,
  entry: JournalEntry,
): void {
  const body = json === undefined ? (bytes ?? text) : JSON.stringify(json);
  entry.status = status;
  entry.responseBytes = Buffer.byteLength(body);
  response.writeHead(status, {
    'Cache-Control': 'max-age=0, private, must-revalidate, no-transform',
    ...(json !== undefined && { 'Content-Type': 'application/json;charset=utf-8' }),
    ...cors,
    ...headers,
  });
  response.end(body);
}
