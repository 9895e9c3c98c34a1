import type { z } from 'zod';
import { formatExample, type FieldSchema } from '../schemas/kit/describe.ts';
import { fieldAt } from './fields.ts';
import { excerpt } from './front-matter.ts';
import { either, say, type Sentence, type Wording } from './wording.ts';
import type { FieldPath } from './yaml.ts';

export interface Explanation {
  path: FieldPath;
  sentence: Sentence;
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
    const remedy = either(
      `Lösche es oder berichtige den Namen.${choice}`,
      'Entferne es. Wo das Formular es nicht zeigt, muss es jemand in der Datei löschen.',
    );
    return issue.keys.map((key) => ({
      path: [...path, key],
      sentence: say`Das Feld „${excerpt(key)}“ gibt es hier nicht. ${remedy}`,
    }));
  }
  const field = fieldAt(schema, path) ?? {};
  const name = field.label ?? String(path.at(-1) ?? 'Eintrag');
  return [{ path, sentence: explainValue(issue, field, name, path) }];
}

function explainValue(
  issue: z.core.$ZodIssue,
  field: FieldSchema,
  name: string,
  path: FieldPath,
): Sentence {
  if (isMissing(issue)) return explainMissing(field, name, path);
  const found = `„${excerpt(show(issue.input))}“`;
  switch (issue.code) {
    case 'invalid_type':
      return field.widget === 'date' || field.widget === 'datetime'
        ? explainFormat('', field, name, found)
        : explainType(issue, field, name, found);
    case 'invalid_value':
      return say`„${name}“ kann nicht ${found} sein. Möglich sind: ${listOptions(field, issue.values)}.${unquote(issue.input)}`;
    case 'invalid_format':
      return explainFormat(issue.format, field, name, found);
    case 'too_small':
    case 'too_big':
      if (issue.origin === 'array') return explainCount(issue, name);
      return `„${name}“ ist ${found}, erlaubt ist ${describeRange(field)}. Berichtige den Wert.`;
    default:
      return explainCustom(field, name, found);
  }
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'too_small' && issue.origin === 'string') return true;
  const isAbsent = issue.input === undefined;
  return isAbsent && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function explainMissing(field: FieldSchema, name: string, path: FieldPath): Wording {
  const key = path.findLast((segment) => typeof segment === 'string') ?? '';
  const lacks = `„${name}“ fehlt.`;
  if (field.options) {
    const step = either(`Ergänze „${key}:“ mit einem dieser Werte`, 'Wähle eines davon');
    return say`${lacks} ${step}: ${listOptions(field, field.enum ?? [])}.`;
  }
  if (field.properties) {
    const inner = nameInner(field, field.required ?? Object.keys(field.properties));
    const step = either(`Ergänze „${key}:“ und darunter eingerückt`, 'Fülle aus');
    return say`${lacks} ${step}: ${inner}.`;
  }
  if (field.items?.properties) {
    const inner = nameInner(field.items, field.items.required ?? []);
    const step = either(
      `Ergänze „${key}:“ und darunter eine Liste; jeder Punkt beginnt mit „- “ und hat`,
      'Füge einen Eintrag hinzu und fülle aus',
    );
    return say`${lacks} ${step}: ${inner}.`;
  }
  const step = either(`Ergänze das Feld „${key}“`, 'Fülle das Feld aus');
  const { message, inForm } = say`${lacks} ${step}${hintAt(field, ', zum Beispiel: ')}.`;
  // An example that is a question ends the sentence itself.
  const end = (text: string) => text.replace(/\?\.$/, '?');
  return either(end(message), end(inForm));
}

function explainType(
  issue: z.core.$ZodIssueInvalidType,
  field: FieldSchema,
  name: string,
  found: string,
): Wording {
  switch (issue.expected) {
    case 'string': {
      const step = either('Setze den Wert in Anführungszeichen', 'Gib ihn neu ein');
      return say`„${name}“ soll Text sein, gefunden: ${found}. ${step}.`;
    }
    case 'number':
    case 'int': {
      const kind = field.type === 'integer' ? 'ganze Zahl' : 'Zahl';
      return say`„${name}“ soll eine ${kind} sein, gefunden: ${found}. Schreibe zum Beispiel ${field.example ?? '1'}.${unquote(issue.input)}`;
    }
    case 'boolean':
      return say`„${name}“ soll ${either(
        `true (ja) oder false (nein) sein, gefunden: ${found}. Schreibe eines von beiden, ohne Anführungszeichen`,
        `ja oder nein sein, gefunden: ${found}. Stelle den Schalter neu`,
      )}.`;
    case 'array': {
      const step = either(
        'Jeder Punkt steht auf einer eigenen Zeile, die mit „- “ beginnt',
        'Lege die Einträge neu an',
      );
      return say`„${name}“ soll eine Liste sein, gefunden: ${found}. ${step}.`;
    }
    default: {
      const step = either('Schreibe sie eingerückt darunter', 'Fülle sie neu aus');
      const inner = nameInner(field, Object.keys(field.properties ?? {}));
      return say`„${name}“ soll aus eigenen Feldern bestehen, gefunden: ${found}. ${step}: ${inner}.`;
    }
  }
}

/** `order: "3"` looks right and is text all the same. */
function unquote(input: unknown): Wording {
  const isNumber = typeof input === 'string' && /^-?\d+(?:\.\d+)?$/.test(input);
  return either(isNumber ? ' Lass die Anführungszeichen weg.' : '', '');
}

function explainFormat(format: string, field: FieldSchema, name: string, found: string): Sentence {
  const example = hintAt(field, ', zum Beispiel ');
  if (field.widget === 'date') {
    const step = either('Schreibe Jahr-Monat-Tag', 'Gib den Tag neu ein');
    return say`„${name}“: ${found} ist kein Datum, das es gibt. ${step}${example}.`;
  }
  if (field.widget === 'datetime') {
    const step = either('Schreibe JJJJ-MM-TTThh:mm ohne Zeitzone', 'Gib Tag und Uhrzeit neu ein');
    return say`„${name}“: ${found} ist keine Zeit, die es gibt. ${step}${example}.`;
  }
  if (format === 'email') {
    return say`„${name}“: ${found} ist keine E-Mail-Adresse. Schreibe sie ganz aus${example}.`;
  }
  if (format === 'url') {
    return say`„${name}“: ${found} ist keine Webadresse. Schreibe sie ganz aus, mit https:// am Anfang${example}.`;
  }
  return say`„${name}“: ${found} geht nicht. Erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche${example}.`;
}

function explainCustom(field: FieldSchema, name: string, found: string): string {
  return field.widget === 'image'
    ? `„${name}“: ${found} ist kein Bild neben dem Eintrag. Erlaubt sind png, jpg, jpeg, webp, avif und gif im selben Ordner.`
    : `„${name}“: ${found} ist kein erlaubter Verweis. Erlaubt sind https://…, mailto:…, tel:…, #… und Adressen dieser Seite wie /programm/.`;
}

/** The field's example after some words; nothing where it has none. */
function hintAt(field: FieldSchema, words: string): Wording {
  return field.example === undefined
    ? either('', '')
    : either(words + field.example, words + formatExample(field));
}

/** Fields within a field: by key in the file, by label in the form. */
function nameInner(field: FieldSchema, keys: readonly string[]): Wording {
  const labels = keys.map((key) => field.properties?.[key]?.label ?? key);
  return either(keys.join(', '), labels.join(', '));
}

function listOptions(field: FieldSchema, values: readonly unknown[]): Wording {
  const options = values.map((value) => {
    const [text, label] = [String(value), field.options?.[String(value)]];
    return { inFile: label === undefined ? text : `${text} (${label})`, inForm: label ?? text };
  });
  return either(
    options.map(({ inFile }) => inFile).join(', '),
    options.map(({ inForm }) => inForm).join(', '),
  );
}

function explainCount(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  name: string,
): string {
  if (issue.code === 'too_small') {
    return `„${name}“ braucht mindestens einen Eintrag. Füge einen hinzu.`;
  }
  const [count, maximum] = [(issue.input as unknown[]).length, Number(issue.maximum)];
  return `„${name}“ hat ${String(count)} Einträge, erlaubt sind ${String(maximum)}. Lösche ${String(count - maximum)}.`;
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
