import { expect, it, vi } from 'vitest';
import { describePicture, makePicture, PREVIEW_SIZE } from '../../../src/build/picture.ts';

vi.mock('../../../src/build/artifact-cache.ts', () => ({
  getArtifact: () => Promise.resolve(Buffer.from('from the cache')),
}));

const picture = { kicker: 'Wahl', text: 'Beispiel Eins, Vorsitz', ...PREVIEW_SIZE };
const site = { publisher: 'Jusos', url: 'https://a.example' };

it('a share picture is kept for the next build unless it names somebody whose consent may end', async () => {
  expect(Buffer.from(await makePicture(picture, site)).toString()).toBe('from the cache');
  const personal = Buffer.from(await makePicture({ ...picture, isPersonal: true }, site));
  expect(personal.toString('latin1', 1, 4)).toBe('PNG');
});

it('of a name that the face cannot write, the office stands alone', () => {
  const { text } = describePicture({ ...picture, text: '你好, Vorsitz' }, site);
  expect(text).toBe('Vorsitz');
});
