import { LIMITS } from './limits.ts';

/** The bytes of a file up to one beyond the limit: a file that is too large need not be in the memory to be refused. */
export async function readCapped(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(0, LIMITS.bytes + 1).arrayBuffer());
}
