import type { z } from 'zod';
import type { FieldSchema } from '../schemas/kit/describe.ts';
import { fieldAt } from './fields.ts';
import { excerpt } from './front-matter.ts';
import type { FieldPath } from './yaml.ts';

export interface Explanation {
  path: FieldPath;
  message: string;
}

/**
 * Says in German what a zod issue means: what was found, what is expected, what to do.
 *
 * @param issue From `safeParse(…, { reportInput: true })`.
 * @param schema Description of the schema that was parsed with.
 * @returns One explanation per issue; one per key where keys are unknown.
 */
export function explainIssue(issue: z.core.$ZodIssue, schema: FieldSchema): Explanation[] {
  const path = issue.path as FieldPath;
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(fieldAt(schema, path)?.properties ?? {});
    const choice = known.length === 0 ? '' : ` Bekannt sind: ${known.join(', ')}.`;
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `Das Feld „${excerpt(key)}“ gibt es hier nicht. Lösche es oder berichtige den Namen.${choice}`,
    }));
  }
  const field = fieldAt(schema, path) ?? {};
  const name = field.label ?? String(path.at(-1) ?? 'Eintrag');
  return [{ path, message: explainValue(issue, field, name, path) }];
}

function explainValue(
  issue: z.core.$ZodIssue,
  field: FieldSchema,
  name: string,
  path: FieldPath,
): string {
  if (isMissing(issue)) return explainMissing(field, name, path);
  const found = `„${excerpt(show(issue.input))}“`;
  switch (issue.code) {
    case 'invalid_type':
      return field.widget === 'date' || field.widget === 'datetime'
        ? explainFormat('', field, name, found)
        : explainType(issue, field, name, found);
    case 'invalid_value':
      return `„${name}“ kann nicht ${found} sein. Möglich sind: ${listOptions(field, issue.values)}.${unquote(issue.input)}`;
    case 'invalid_format':
      return explainFormat(issue.format, field, name, found);
    case 'too_small':
    case 'too_big':
      return issue.origin === 'array'
        ? `„${name}“ braucht mindestens einen Eintrag. Füge einen hinzu.`
        : `„${name}“ ist ${found}, erlaubt ist ${describeRange(field)}. Berichtige den Wert.`;
    default:
      return explainCustom(field, name, found);
  }
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'too_small' && issue.origin === 'string') return true;
  const isAbsent = issue.input === undefined;
  return isAbsent && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function explainMissing(field: FieldSchema, name: string, path: FieldPath): string {
  const key = path.findLast((segment) => typeof segment === 'string') ?? '';
  if (field.options) {
    return `„${name}“ fehlt. Ergänze „${key}:“ mit einem dieser Werte: ${listOptions(field, field.enum ?? [])}.`;
  }
  if (field.properties) {
    const inner = (field.required ?? Object.keys(field.properties)).join(', ');
    return `„${name}“ fehlt. Ergänze „${key}:“ und darunter eingerückt: ${inner}.`;
  }
  if (field.items?.properties) {
    const inner = (field.items.required ?? []).join(', ');
    return `„${name}“ fehlt. Ergänze „${key}:“ und darunter eine Liste; jeder Punkt beginnt mit „- “ und hat: ${inner}.`;
  }
  const hint = field.example === undefined ? '' : `, zum Beispiel: ${field.example}`;
  // An example that is a question ends the sentence itself.
  return `„${name}“ fehlt. Ergänze das Feld „${key}“${hint}.`.replace(/\?\.$/, '?');
}

function explainType(
  issue: z.core.$ZodIssueInvalidType,
  field: FieldSchema,
  name: string,
  found: string,
): string {
  switch (issue.expected) {
    case 'string':
      return `„${name}“ soll Text sein, gefunden: ${found}. Setze den Wert in Anführungszeichen.`;
    case 'number':
    case 'int':
      return `„${name}“ soll eine ${field.type === 'integer' ? 'ganze Zahl' : 'Zahl'} sein, gefunden: ${found}. Schreibe zum Beispiel ${field.example ?? '1'}.${unquote(issue.input)}`;
    case 'boolean':
      return `„${name}“ soll true (ja) oder false (nein) sein, gefunden: ${found}. Schreibe eines von beiden, ohne Anführungszeichen.`;
    case 'array':
      return `„${name}“ soll eine Liste sein, gefunden: ${found}. Jeder Punkt steht auf einer eigenen Zeile, die mit „- “ beginnt.`;
    default:
      return `„${name}“ soll aus eigenen Feldern bestehen, gefunden: ${found}. Schreibe sie eingerückt darunter: ${Object.keys(field.properties ?? {}).join(', ')}.`;
  }
}

/** `order: "3"` looks right and is text all the same. */
function unquote(input: unknown): string {
  return typeof input === 'string' && /^-?\d+(?:\.\d+)?$/.test(input)
    ? ' Lass die Anführungszeichen weg.'
    : '';
}

function explainFormat(format: string, field: FieldSchema, name: string, found: string): string {
  const example = field.example === undefined ? '' : `, zum Beispiel ${field.example}`;
  if (field.widget === 'date') {
    return `„${name}“: ${found} ist kein Datum, das es gibt. Schreibe Jahr-Monat-Tag${example}.`;
  }
  if (field.widget === 'datetime') {
    return `„${name}“: ${found} ist keine Zeit, die es gibt. Schreibe JJJJ-MM-TTThh:mm ohne Zeitzone${example}.`;
  }
  if (format === 'email') {
    return `„${name}“: ${found} ist keine E-Mail-Adresse. Schreibe sie ganz aus${example}.`;
  }
  if (format === 'url') {
    return `„${name}“: ${found} ist keine Webadresse. Schreibe sie ganz aus, mit https:// am Anfang${example}.`;
  }
  return `„${name}“: ${found} geht nicht. Erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche${example}.`;
}

function explainCustom(field: FieldSchema, name: string, found: string): string {
  return field.widget === 'image'
    ? `„${name}“: ${found} ist kein Bild neben dem Eintrag. Erlaubt sind png, jpg, jpeg, webp, avif und gif im selben Ordner.`
    : `„${name}“: ${found} ist kein erlaubter Verweis. Erlaubt sind https://…, mailto:…, tel:…, #… und Adressen dieser Seite wie /programm/.`;
}

function listOptions(field: FieldSchema, values: readonly unknown[]): string {
  return values
    .map((value) => {
      const label = field.options?.[String(value)];
      return label === undefined ? String(value) : `${String(value)} (${label})`;
    })
    .join(', ');
}

function describeRange(field: FieldSchema): string {
  return field.minimum !== undefined && field.maximum !== undefined
    ? `${String(field.minimum)} bis ${String(field.maximum)}`
    : 'nur eine ganze Zahl ab 1';
}

function show(value: unknown): string {
  // JSON has no word for infinity.
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : JSON.stringify(value);
}
