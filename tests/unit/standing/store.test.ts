import { afterEach, expect, it, vi } from 'vitest';
import { createStore } from '../../../admin/standing/store.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a picture that finds no room leaves no older one behind', () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => stored.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > 100) throw new DOMException('full', 'QuotaExceededError');
      stored.set(key, value);
    },
  });
  const store = createStore('kandidieren:jhv', 'tab');
  expect(store.savePicture(new Uint8Array([1, 2, 3]))).toBe('saved');
  expect(store.savePicture(new Uint8Array(1000))).toBe('full');
  expect(store.readPicture()).toBeUndefined();
});
