import { markNow } from './mark-now.ts';

/**
 * What only the clock knows between two builds. A page may stay open for days, rest in the background or come back from
 * the browser's memory: it is marked whenever somebody sees it again, and when something on it begins or ends.
 */
let timer: ReturnType<typeof setTimeout> | undefined;

function update(): void {
  clearTimeout(timer);
  const now = Date.now();
  timer = setTimeout(update, markNow(document, now) - now);
}

update();
addEventListener('pageshow', update);
document.addEventListener('visibilitychange', update);
