/**
 * Brings what an older browser lacks, before anything asks for it: Safari has no Temporal yet. The others load nothing.
 */
export async function fillGaps(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}
