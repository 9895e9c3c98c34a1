import { store } from 'decap-cms-core/dist/esm/redux';
import type { ImmutableMap } from '../state.ts';
import type { PreviewClient } from './client.ts';
import { printConsequence } from './consequence.ts';
import { listPictures } from './pictures.ts';

/**
 * What the build would refuse if a text was saved that the open form does not hold.
 *
 * @param path File of the open entry, below the content folder.
 * @returns One German sentence per place.
 */
export async function checkText(
  client: Pick<PreviewClient, 'check'>,
  path: string,
  text: string,
): Promise<string[]> {
  const file = { path, bytes: new TextEncoder().encode(text) };
  const entry = store.getState().entryDraft.get('entry') as ImmutableMap;
  const { problems, consequences } = await client.check(file, listPictures(entry, file));
  return [...problems, ...consequences].map(printConsequence);
}
