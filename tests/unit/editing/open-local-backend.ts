import sharp from 'sharp';
import { beforeEach, vi } from 'vitest';
import { createLocalBackend } from '../../../src/build/editing/local-backend.ts';
import type { EditingRequest } from '../../../src/build/editing/protocol.ts';
import { findRepository } from '../../../src/build/editing/repository.ts';
import { openWorkspace } from '../../../src/build/editing/workspace.ts';
import { withoutIdentity, type Checkout } from './checkout.ts';

/** Each test of the file finds a Git that knows nobody. */
export function useGitWithoutIdentity(): void {
  beforeEach(() => {
    for (const [name, value] of Object.entries(withoutIdentity())) vi.stubEnv(name, value);
  });
}

/** The local backend over a checkout, and what the CMS asks it most. */
export async function openLocalBackend(checkout: Checkout) {
  const repository = await findRepository(checkout.contentDir);
  const answer = createLocalBackend(openWorkspace(checkout.contentDir, 'content'), repository);
  const ask = (action: string, params: object) => answer({ action, params } as EditingRequest);
  return {
    ask,
    save: (path: string, raw: string, more: object = {}) =>
      ask('persistEntry', {
        dataFiles: [{ path, raw }],
        assets: [],
        options: { commitMessage: 'Geändert: Termin „treff“' },
        ...more,
      }),
    remove: (...paths: string[]) =>
      ask('deleteFiles', { paths, options: { commitMessage: 'Gelöscht: Termin „treff“' } }),
    upload: (path: string, bytes: Uint8Array) =>
      ask('persistMedia', {
        asset: { path, content: Buffer.from(bytes).toString('base64') },
        options: { commitMessage: 'Bild hochgeladen' },
      }),
  };
}

export type Format = 'png' | 'jpeg' | 'webp' | 'avif' | 'gif';

/** A red picture. */
export function createPicture(format: Format, width = 8, height = 8): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: 'red' } })
    .toFormat(format)
    .toBuffer();
}
