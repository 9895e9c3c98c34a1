import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The UUID of an address: version 5 in the namespace of URLs (RFC 9562, 5.5 and 6.6). */
export function createNameUuid(url: string): string {
  const hex = bytesToHex(sha1(concatBytes(NAMESPACE_URL, utf8ToBytes(url))));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

const NAMESPACE_URL = hexToBytes('6ba7b8119dad11d180b400c04fd430c8');
