import type { IncomingMessage, ServerResponse } from 'node:http';
import { EditingError } from './error.ts';
import { request as requestSchema, type EditingRequest } from './protocol.ts';

/** Pictures travel as base64 inside JSON. */
const MAX_BODY = 40_000_000;

/**
 * Answers `POST /admin/api` of the CMS that this very server has sent out.
 *
 * There is no log-in: whoever can reach the port may write. So the port is bound to 127.0.0.1, and two doors that stay
 * open through a browser are closed: pages of other sites (Origin) and names that are made to point here (Host).
 */
export function createEditingHandler(
  answer: (request: EditingRequest) => Promise<unknown>,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const send = (status: number, value: unknown) => {
      response.writeHead(status, {
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      response.end(JSON.stringify(value));
    };
    try {
      refuseStrangers(request);
      const parsed = requestSchema.safeParse(JSON.parse(await readBody(request)));
      if (!parsed.success) {
        throw new EditingError(
          422,
          'Diese Anfrage versteht die Redaktion auf diesem Rechner nicht.',
        );
      }
      send(200, await answer(parsed.data));
    } catch (error) {
      if (error instanceof EditingError) {
        send(error.status, { error: error.message });
      } else if (error instanceof SyntaxError) {
        send(400, { error: 'Die Anfrage ist unvollständig.' });
      } else {
        console.error(error);
        send(500, {
          error: `Das hat nicht geklappt: ${error instanceof Error ? error.message : String(error)}`,
        });
      }
    }
  };
}

function refuseStrangers({ method, headers }: IncomingMessage): void {
  const host = headers.host ?? '';
  const isHere = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host);
  // A browser names no origin where somebody just opens the address.
  if (isHere && method !== 'POST') {
    throw new EditingError(405, 'Hier gibt es nichts zu sehen. Öffne /admin/.');
  }
  if (!isHere || headers.origin !== `http://${host}`) {
    throw new EditingError(403, 'Bearbeiten geht nur von /admin/ auf diesem Rechner aus.');
  }
  if (!/^application\/json(?:;|$)/.test(headers['content-type'] ?? '')) {
    throw new EditingError(415, 'Diese Anfrage versteht die Redaktion auf diesem Rechner nicht.');
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // What is too much is read and forgotten: a browser does not listen before it has sent everything.
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size <= MAX_BODY) chunks.push(bytes);
    else chunks.length = 0;
  }
  if (size > MAX_BODY) {
    throw new EditingError(
      413,
      'Das ist zu groß. Verkleinere die Bilder und speichere noch einmal.',
    );
  }
  return Buffer.concat(chunks).toString('utf8');
}
