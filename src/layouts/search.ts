/** What the search sorts its results by, in the order shown. */
export const searchKinds = [
  'Programm',
  'Wahl',
  'Termin',
  'Arbeitskreis',
  'Bericht',
  'Seite',
] as const;

export type SearchKind = (typeof searchKinds)[number];
