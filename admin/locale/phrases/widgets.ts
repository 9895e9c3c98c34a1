/** The single fields of a form. */
export const editorWidgets = {
  markdown: {
    bold: 'Fett',
    italic: 'Kursiv',
    strikethrough: 'Durchgestrichen',
    code: 'Programmtext',
    link: 'Link',
    linkPrompt: 'Wohin soll der Link führen? Füge die Adresse ein.',
    headings: 'Überschriften',
    quote: 'Zitat',
    bulletedList: 'Liste',
    numberedList: 'Nummerierte Liste',
    addComponent: 'Baustein einfügen',
    richText: 'Mit Gestaltung',
    markdown: 'Markdown',
    toggleMode: {
      rich: 'Zur Ansicht mit Gestaltung wechseln',
      markdown: 'Zur Ansicht als Markdown wechseln',
    },
  },
  image: {
    choose: 'Bild auswählen',
    chooseMultiple: 'Bilder auswählen',
    chooseUrl: 'Adresse eines Bildes eintragen',
    replaceUrl: 'Durch die Adresse eines Bildes ersetzen',
    promptUrl: 'Unter welcher Adresse liegt das Bild?',
    chooseDifferent: 'Anderes Bild auswählen',
    addMore: 'Weitere Bilder hinzufügen',
    remove: 'Bild entfernen',
    removeAll: 'Alle Bilder entfernen',
  },
  file: {
    choose: 'Datei auswählen',
    chooseUrl: 'Adresse einer Datei eintragen',
    chooseMultiple: 'Dateien auswählen',
    replaceUrl: 'Durch die Adresse einer Datei ersetzen',
    promptUrl: 'Unter welcher Adresse liegt die Datei?',
    chooseDifferent: 'Andere Datei auswählen',
    addMore: 'Weitere Dateien hinzufügen',
    remove: 'Datei entfernen',
    removeAll: 'Alle Dateien entfernen',
  },
  unknownControl: {
    noControl:
      'Hier fehlt ein Eingabefeld (%{widget}). Sag bitte denen Bescheid, die die Website betreuen.',
  },
  unknownPreview: {
    noPreview: 'Dafür gibt es keine Vorschau (%{widget}).',
  },
  headingOptions: {
    headingOne: 'Überschrift 1',
    headingTwo: 'Überschrift 2',
    headingThree: 'Überschrift 3',
    headingFour: 'Überschrift 4',
    headingFive: 'Überschrift 5',
    headingSix: 'Überschrift 6',
  },
  datetime: {
    now: 'Jetzt',
    clear: 'Leeren',
    setToNow: '%{fieldLabel}: Jetzt einsetzen',
  },
  list: {
    add: 'Hinzufügen: %{item}',
    addType: 'Hinzufügen: %{item}',
  },
  object: {
    expand: 'Aufklappen',
    collapse: 'Zuklappen',
  },
};
