import { fillGaps } from './fill-gaps.ts';

await fillGaps();
// There is one thing to do here.
if (/^#?\/?$/.test(location.hash)) location.hash = '#/collections/candidacies/new';
const { start } = await import('./start.ts');
await start('candidacy');
