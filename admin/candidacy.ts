import { fillGaps } from './fill-gaps.ts';

const FORM = '#/collections/candidacies/new';

/** Letters, and the drafts of them that wait for review: what there is to do here. */
const HERE = /^#\/(?:collections\/candidacies|workflow)(?:[/?]|$)/;

/** Whether an address of Decap's leads elsewhere, to the election above all. What a log-in brings back is no address. */
function isElsewhere(hash: string): boolean {
  return hash.startsWith('#/') && !HERE.test(hash);
}

await fillGaps();
if (isElsewhere(location.hash || '#/')) location.hash = FORM;
// Before Decap listens: it never shows what has been asked for.
addEventListener('hashchange', (event) => {
  if (!isElsewhere(location.hash)) return;
  event.stopImmediatePropagation();
  location.replace(FORM);
});
const { start } = await import('./start.ts');
await start('candidacy');
