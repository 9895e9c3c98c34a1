import { expect } from 'vitest';

/**
 * A message that a volunteer can act on: whole German sentences, nothing of what a library says by default.
 * What stands in „…“ is quoted from the file and may be anything; lists of keys are English by contract.
 */
export function expectGerman(message: string): void {
  const own = message
    .replace(/„[^“]*“/g, '„…“')
    .replace(/\b(darunter|eingerückt|hat|sind|Werte): [\w, ()]+\.$/, '$1: ….');
  expect(own).toMatch(/[.?]$/);
  expect(own).toMatch(
    /\b(?:der|die|das|ein|eine|einen|nicht|ist|fehlt|geht|soll|gibt|hier|sind|hat)\b/i,
  );
  expect(own, 'says what to do').toMatch(WHAT_TO_DO);
  expect(own).not.toMatch(
    /\b(?:the|invalid|expected|unexpected|received|required|must|should|error|unknown|unrecognized|too|value|key|input|string|object|array|not|of|is)\b/i,
  );
}

const WHAT_TO_DO =
  /\b(?:Benenne|Berichtige|Erlaubt|Ergänze|Füge|Fülle|Gib|Hole|Jede|Jeder|Kürze|Lass|Lege|Lösche|Löse|Möglich|Nimm|Schließe|Schreibe|Setze|So geht es|Speichere|Stelle|Teile|Trage|Verkleinere|Zusammengehörende|Darunter|Bekannt|Bausteine|Ersetze|Fragen)\b/;
