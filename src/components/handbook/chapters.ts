import { addresses } from '../../domain/addresses.ts';

export interface Chapter {
  id: string;
  title: string;
  /** What one can do after reading it. */
  lead: string;
}

/** The handbook's pages below its first one, in reading order. */
export const chapters = [
  {
    id: 'termin',
    title: 'Einen Termin veröffentlichen',
    lead: 'Neuer Termin, andere Uhrzeit, Absage, Reihe: So geht es, auch am Telefon.',
  },
  {
    id: 'bericht',
    title: 'Einen Bericht veröffentlichen',
    lead: 'Was deine Gruppe gemacht hat, mit Überschriften, Bildern und Verweisen.',
  },
  {
    id: 'schreiben',
    title: 'Ein Schreiben veröffentlichen',
    lead: 'Das Schreiben einer Person, die kandidiert: Einwilligung, Porträt, Antworten, Text.',
  },
  {
    id: 'kapitel',
    title: 'Ein Kapitel veröffentlichen',
    lead: 'Am Programm schreiben: Kapitel, Absätze, Forderungen.',
  },
  {
    id: 'entwuerfe',
    title: 'Entwurf, Gegenlesen, Veröffentlichen',
    lead: 'Wer liest was, bevor es alle lesen? Zwei Wege, je nachdem, wo die Redaktion läuft.',
  },
  {
    id: 'meldungen',
    title: 'Was die Meldungen bedeuten',
    lead: 'Was rot ist, was fehlt, wer schneller war: Die Redaktion fragt nach, damit nichts verloren geht.',
  },
  {
    id: 'rueckgaengig',
    title: 'Etwas rückgängig machen',
    lead: 'Was einmal veröffentlicht war, ist nicht verloren. So holst du es zurück.',
  },
  {
    id: 'kandidatur',
    title: 'Kandidat*innen helfen',
    lead: 'Wer kandidiert, kann das eigene Schreiben selbst eingeben. Das solltest du vorher sagen.',
  },
  {
    id: 'felder',
    title: 'Alle Felder',
    lead: 'Jedes Formular, jedes Feld: was hineingehört, was nötig ist, was zur Auswahl steht.',
  },
] as const satisfies readonly Chapter[];

export type ChapterId = (typeof chapters)[number]['id'];

/** One chapter with its address. */
export function getChapter(id: ChapterId): Chapter & { path: string } {
  const chapter = chapters.find((candidate) => candidate.id === id);
  if (chapter === undefined) throw new Error(`The handbook has no chapter "${id}"`);
  return { ...chapter, path: addresses.handbookChapter(id) };
}
