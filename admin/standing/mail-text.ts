import type { Package } from './result.ts';

/**
 * The mail to which a candidate attaches the file.
 *
 * @param election Title.
 * @param file Name.
 */
export function createMailText(
  { name, office, isMinor, isLate }: Omit<Package, 'id' | 'bytes'>,
  election: string,
  file: string,
): string {
  return [
    'Hallo,',
    `ich kandidiere: ${office}, ${election}.`,
    `Im Anhang ist die Datei ${file} mit meinem Schreiben.`,
    ...(isMinor
      ? ['Ich bin unter 18. Die Einwilligung meiner Eltern mit Unterschrift ist auch im Anhang.']
      : []),
    ...(isLate ? ['Die Frist war schon vorbei. Mein Schreiben kommt später, weil …'] : []),
    `(Häng die Datei ${file} aus deinem Download-Ordner an, bevor du absendest${isMinor ? ', und die Einwilligung deiner Eltern' : ''}. Diese Zeile kannst du löschen.)`,
    `Viele Grüße\n${name}`,
  ].join('\n\n');
}
