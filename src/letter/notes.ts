import { excerpt } from '../validation/front-matter.ts';
import type { ImportNote } from './import-letter.ts';

type Kind = ImportNote['kind'];

/** What is told once, however often it happened: the sentence for one case, and for several. */
const COUNTED = {
  pictures: [
    'dropped',
    () => 'Ein Bild ist weggelassen. Dein Foto kommt in das Feld „Porträt“.',
    (count) => `${String(count)} Bilder sind weggelassen. Dein Foto kommt in das Feld „Porträt“.`,
  ],
  objects: [
    'dropped',
    () => 'Ein eingebettetes Objekt (Diagramm, Datei, Formel) ist weggelassen.',
    (count) =>
      `${String(count)} eingebettete Objekte (Diagramme, Dateien, Formeln) sind weggelassen.`,
  ],
  comments: [
    'dropped',
    () => 'Ein Kommentar ist weggelassen.',
    (count) => `${String(count)} Kommentare sind weggelassen.`,
  ],
  deletions: [
    'dropped',
    () => 'Eine Stelle, die in der Änderungsverfolgung gelöscht ist, ist weggelassen.',
    (count) =>
      `${String(count)} Stellen, die in der Änderungsverfolgung gelöscht sind, sind weggelassen.`,
  ],
  metadata: [
    'dropped',
    () => 'Angaben zur Datei (wer sie angelegt hat, wann, womit) sind weggelassen.',
  ],
  macros: ['dropped', () => 'Makros sind weggelassen.'],
  underlines: [
    'dropped',
    () => 'Unterstreichungen sind weggelassen: Auf einer Website sehen sie aus wie Verweise.',
  ],
  controls: [
    'dropped',
    () => 'Ein unsichtbares Steuerzeichen ist weggelassen.',
    (count) => `${String(count)} unsichtbare Steuerzeichen sind weggelassen.`,
  ],
  symbols: [
    'check',
    () => 'Ein Zeichen aus einer Symbolschrift fehlt jetzt. Ersetze es, wenn es wichtig ist.',
    (count) =>
      `${String(count)} Zeichen aus einer Symbolschrift fehlen jetzt. Ersetze sie, wenn sie wichtig sind.`,
  ],
  insertions: [
    'check',
    () =>
      'Eine Stelle, die in der Änderungsverfolgung eingefügt ist, ist übernommen. Prüfe, ob sie so gemeint ist.',
    (count) =>
      `${String(count)} Stellen, die in der Änderungsverfolgung eingefügt sind, sind übernommen. Prüfe, ob sie so gemeint sind.`,
  ],
  fields: [
    'check',
    () => 'Felder (Datum, Seitenzahl und Ähnliches) stehen jetzt als Text da. Prüfe sie.',
  ],
  scripts: [
    'check',
    () => 'Hoch- und tiefgestellte Zeichen stehen jetzt auf der Zeile. Prüfe sie.',
  ],
  numbering: [
    'check',
    () =>
      'Listen, die mit Buchstaben oder römischen Zahlen zählen, zählen jetzt mit Ziffern. Prüfe, ob der Text darauf verweist.',
  ],
  numberShapes: [
    'check',
    () =>
      'Nummern mit Zusatz (§ 1, 1.1, Punkt 1) stehen jetzt als einfache Nummern da. Prüfe, ob der Text darauf verweist.',
  ],
  cellLists: [
    'check',
    () =>
      'In einer Tabelle stehen Listen. Ihre Punkte und Nummern fehlen jetzt: Schreibe sie in den Text, wenn du sie brauchst.',
  ],
  numberedHeadings: [
    'check',
    () =>
      'Die Nummern der Überschriften fehlen jetzt. Schreibe sie in den Text, wenn du sie brauchst.',
  ],
  tables: [
    'check',
    () =>
      'In einer Tabelle waren Zellen verbunden, mehrere Absätze in einer Zelle oder eine Tabelle in der Tabelle. Prüfe, ob sie noch stimmt.',
  ],
  encoding: [
    'check',
    () =>
      'Die Textdatei ist nicht in UTF-8 gespeichert. Prüfe Umlaute, Anführungszeichen und Gedankenstriche.',
  ],
  equations: ['check', () => 'Eine Formel steht jetzt als einfacher Text da. Prüfe sie.'],
  components: [
    'check',
    () => 'Bausteine (:::) sind jetzt gewöhnlicher Text. Prüfe, ob er noch stimmt.',
  ],
  frontMatter: ['dropped', () => 'Der Kopf der Datei mit ihren Feldern ist weggelassen.'],
} as const satisfies Record<
  string,
  readonly [Kind, (count: number) => string, ((count: number) => string)?]
>;

/** What is told with the words that it is about. */
const QUOTED = {
  hidden: [
    'check',
    (text) =>
      `Versteckter Text ist nicht übernommen: „${text}“. Mache ihn sichtbar und lies die Datei noch einmal ein, wenn er dazugehört.`,
  ],
  textBoxes: [
    'check',
    (text) =>
      `Der Text eines Textfelds ist nicht übernommen: „${text}“. Füge ihn ein, wenn er dazugehört.`,
  ],
  margins: ['dropped', (text) => `Kopf- oder Fußzeile ist weggelassen: „${text}“.`],
  links: [
    'dropped',
    (text) =>
      `Ein Verweis ist jetzt einfacher Text, weil sein Ziel nicht erlaubt ist: „${text}“. Erlaubt sind Adressen im Netz, E-Mail und Telefon.`,
  ],
  shapes: [
    'check',
    (text) => `Die Gestaltung dieser Stelle ließ sich nicht übernehmen, ihr Text schon: „${text}“.`,
  ],
} as const satisfies Record<string, readonly [Kind, (text: string) => string]>;

/** Collects what the people who hand in a letter have to know about its import. */
export class NoteTaker {
  readonly #counts = new Map<keyof typeof COUNTED, number>();
  readonly #quotes = new Map<keyof typeof QUOTED, string[]>();

  count(what: keyof typeof COUNTED, times = 1): void {
    if (times > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + times);
  }

  quote(what: keyof typeof QUOTED, text: string): void {
    const shown = text.replace(/\s+/g, ' ').trim();
    if (shown === '') return;
    const quotes = this.#quotes.get(what);
    if (quotes === undefined) this.#quotes.set(what, [shown]);
    else quotes.push(shown);
  }

  /** Every note as a sentence: what is to be checked first. */
  list(): ImportNote[] {
    const quoted = [...this.#quotes].flatMap(([what, texts]) => {
      const [kind, say] = QUOTED[what];
      const shown = [...new Set(texts.map(excerpt))].slice(0, MOST_QUOTES);
      const rest = texts.length - shown.length;
      const more =
        rest > 0 ? [{ kind, message: `Das gilt noch an ${String(rest)} weiteren Stellen.` }] : [];
      return [...shown.map((text) => ({ kind, message: say(text) })), ...more];
    });
    const counted = [...this.#counts].map(([what, count]) => {
      const [kind, one, several]: readonly [
        Kind,
        (count: number) => string,
        ((count: number) => string)?,
      ] = COUNTED[what];
      return { kind, message: (count > 1 ? (several ?? one) : one)(count) };
    });
    return [...quoted, ...counted].sort((one, other) => RANK[one.kind] - RANK[other.kind]);
  }
}

const MOST_QUOTES = 5;

const RANK: Record<Kind, number> = { check: 0, dropped: 1 };
