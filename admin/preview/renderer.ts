/**
 * The entry of the preview's bundle: the site's own pages, rendered from content that is not saved yet. A page may import
 * it as a module; started as a worker it answers messages.
 */
import '../without-eval.ts';
import './pane.css';
import { serveWorker } from './worker.ts';

export { checkEntry } from './check-entry.ts';
export { renderEntry } from './render-entry.ts';

if ('WorkerGlobalScope' in globalThis) {
  serveWorker(globalThis);
}
