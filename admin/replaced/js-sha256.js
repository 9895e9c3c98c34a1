/* Stands in for js-sha256, which looks for Node by way of `eval`. */
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export function sha256(message) {
  const bytes = typeof message === 'string' ? utf8ToBytes(message) : new Uint8Array(message);
  return bytesToHex(digest(bytes));
}
