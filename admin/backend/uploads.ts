import { refuseUpload } from '../../src/validation/upload.ts';
import type { Asset, BackendClass, DataFile, PersistOptions } from './types.ts';

/** A file was chosen that the site takes from nobody. Nothing was written; Decap says so before the reason. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
}

/**
 * Lets nothing but pictures onto a forge: it takes what it is sent, and so does Decap. The local backend applies the same
 * rule itself (`src/build/editing/uploads.ts`).
 */
export function refuseUploads(Implementation: BackendClass): BackendClass {
  return class PicturesOnly extends Implementation {
    override async persistEntry(
      entry: { dataFiles: DataFile[]; assets: Asset[] },
      options: PersistOptions,
    ): Promise<unknown> {
      for (const asset of entry.assets) await inspect(asset);
      return super.persistEntry(entry, options);
    }

    override async persistMedia(
      asset: Asset,
      options: { commitMessage: string },
    ): Promise<unknown> {
      await inspect(asset);
      return super.persistMedia(asset, options);
    }
  };
}

async function inspect(asset: Asset): Promise<void> {
  // What is sent is what is looked at: the forge gets this very text.
  const content = await asset.toBase64();
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const refusal = refuseUpload(asset.path.split('/').at(-1) ?? '', bytes);
  if (refusal !== undefined) throw new UploadError(refusal.message);
}
