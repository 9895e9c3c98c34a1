import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';

/** What is answered before the files are looked at; it says whether it did. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serves a built site on 127.0.0.1, as a static host does: folders with `/`, unknown addresses with the site's own 404.
 *
 * @param directory The built site; files that a later build replaces are served fresh.
 * @param port 0 takes a free one.
 * @param handle Answers what is no file, such as the requests of the CMS.
 */
export async function serveSite(
  directory: string,
  port: number,
  handle: Handler = () => false,
): Promise<{ server: Server; url: string }> {
  const serve = sirv(directory, {
    dev: true,
    etag: true,
    extensions: ['html'],
    setHeaders: (response, path) => {
      // Without it browsers guess, and umlauts are the first to go.
      if (path.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      if (path.endsWith('.ics')) response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    },
  });
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    if (handle(request, response)) return;
    serve(request, response, () => {
      void readFile(join(directory, '404.html'))
        .catch(() => 'Nicht gefunden')
        .then((page) => response.writeHead(404, { 'Content-Type': 'text/html' }).end(page));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return { server, url: `http://localhost:${String(bound)}` };
}
