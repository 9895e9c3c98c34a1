/* Stands in for a WebAssembly encoder of 765 KB: pictures are made smaller as JPEG, which every browser can write. */
export function encode() {
  return Promise.reject(new Error('Pictures are written as JPEG'));
}
