import { fillGaps } from './fill-gaps.ts';

await fillGaps();
const { start } = await import('./start.ts');
await start('candidacy');
