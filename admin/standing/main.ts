import { fillGaps } from '../fill-gaps.ts';
import { startClosed } from './closed.ts';
import { startForm } from './form.ts';
import { readPage } from './page.ts';

await fillGaps();
const page = readPage();
if (Date.now() < page.due) startForm(page);
else startClosed(page);
