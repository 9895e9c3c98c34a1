import { fillGaps } from '../fill-gaps.ts';
import { startClosed } from './closed.ts';
import { startForm } from './form.ts';
import { canFillIn, readPage } from './page.ts';

await fillGaps();
const page = readPage();
if (canFillIn(page, Date.now())) {
  // The form opens with its editor: no field changes under the fingers of somebody who types already.
  const editor = await import('./letter.ts').catch(() => undefined);
  startForm(page, editor?.createLetterEditor);
} else startClosed(page);
