/** Largest file that is opened: more than any phone takes. */
export const MAX_PICTURE_BYTES = 30_000_000;

/**
 * Says what a chosen file is, by its first bytes; its name may say anything.
 *
 * @param head The first 32 bytes, or all of them.
 * @returns A German sentence where it is no photo that a browser opens; undefined where it may be one.
 */
export function explainFile(head: Uint8Array, bytes: number): string | undefined {
  if (bytes === 0) return 'Die Datei ist leer. Wähle ein anderes Bild.';
  if (bytes > MAX_PICTURE_BYTES)
    return 'Das Bild ist größer als 30 MB. Verkleinere es oder wähle ein anderes.';
  const text = String.fromCharCode(...head.subarray(0, 32));
  if (text.startsWith('%PDF'))
    return 'Das ist ein PDF, kein Bild. Wähle ein Foto: jpg, png oder webp.';
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|svg|!)/i.test(text))
    return 'Das ist eine Zeichnung (SVG), kein Foto. Wähle ein Bild im Format jpg, png oder webp.';
  const isPicture =
    text.startsWith('\u00ff\u00d8\u00ff') ||
    text.startsWith('\u0089PNG') ||
    text.startsWith('GIF8') ||
    (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') ||
    text.slice(4, 8) === 'ftyp';
  return isPicture ? undefined : 'Das ist kein Bild. Wähle ein Foto: jpg, png oder webp.';
}

/** What to say when the browser cannot open a picture that looked like one. */
export function explainBroken(head: Uint8Array): string {
  const brand = String.fromCharCode(...head.subarray(8, 12));
  return /^(?:hei[cfsmx]|hev[cmx]|mif1|msf1)$/.test(brand)
    ? 'Dieser Browser kann Bilder vom iPhone (HEIC) nicht öffnen. Speichere das Bild als JPEG, oder öffne diese Seite auf dem Telefon.'
    : 'Das Bild lässt sich nicht öffnen: Die Datei ist beschädigt oder zu groß. Wähle ein anderes Bild.';
}
