import { afterEach, expect, it, vi } from 'vitest';
import { startClosed } from '../../../admin/standing/closed.ts';
import { saveFile } from '../../../admin/standing/save-file.ts';
import { createStore } from '../../../admin/standing/store.ts';
import { createCompleteDraft, createFacts } from './facts.ts';
import { click, createPage, get } from './page.ts';

vi.mock('../../../admin/standing/save-file.ts', () => ({ saveFile: vi.fn() }));

const KEY = 'kandidieren:jhv';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The page after the deadline, with a draft left on this device. */
function open(picture?: Uint8Array) {
  const { form } = createPage(`<section data-closed><div data-leftover hidden>
    <button data-save-text></button><button data-save-picture hidden></button><button data-wipe></button>
    <p data-leftover-status></p></div></section>`);
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => stored.delete(key),
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  vi.mocked(saveFile).mockClear();
  const store = createStore(KEY, 'tab');
  store.save(createCompleteDraft({ branch: 'Bilk' }));
  store.savePicture(picture);
  startClosed({ root: form, facts: createFacts(), key: KEY, due: 0, preview: '' });
  return form;
}

it('saves the text of a draft that was left here, with all its fields', async () => {
  const page = open();
  expect(get(page, 'leftover').hidden).toBe(false);
  expect(get(page, 'save-picture').hidden).toBe(true);
  click(get(page, 'save-text'));
  const [file, name] = vi.mocked(saveFile).mock.calls[0] ?? [];
  expect(name).toBe('kandidatur-jhv.txt');
  expect(await file?.text()).toContain('ORTSVEREIN\nBilk\n');
});

it('saves the picture as a file of its own', async () => {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff]);
  const page = open(bytes);
  click(get(page, 'save-text'));
  expect(await vi.mocked(saveFile).mock.calls[0]?.[0].text()).toContain('Das Bild ist eine eigene');
  expect(get(page, 'save-picture').hidden).toBe(false);
  click(get(page, 'save-picture'));
  const [file, name] = vi.mocked(saveFile).mock.calls[1] ?? [];
  expect(name).toBe('kandidatur-jhv.jpg');
  expect(file?.type).toBe('image/jpeg');
  expect(await file?.bytes()).toEqual(bytes);
});
