import type { Letter } from '../blocks.ts';
import type { Budget } from '../limits.ts';
import type { NoteTaker } from '../notes.ts';
import type { Archive } from '../unzip.ts';

export async function readOdt(
  _archive: Archive,
  _notes: NoteTaker,
  _budget: Budget,
): Promise<Letter> {
  return Promise.resolve({ blocks: [], footnotes: new Map() });
}
