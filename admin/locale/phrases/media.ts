/** The library of pictures and files. */
export const mediaLibrary = {
  mediaLibraryCard: {
    draft: 'Entwurf',
    copy: 'Kopieren',
    copyUrl: 'Adresse kopieren',
    copyPath: 'Pfad kopieren',
    copyName: 'Dateinamen kopieren',
    copied: 'Kopiert',
  },
  mediaLibrary: {
    onDelete: 'Diese Datei wirklich löschen? Wo sie eingebaut ist, fehlt sie dann.',
    fileTooLarge:
      'Die Datei ist zu groß.\nErlaubt sind höchstens %{size} kB. Verkleinere sie und versuche es noch einmal.',
  },
  mediaLibraryModal: {
    loading: 'Wird geladen …',
    close: 'Schließen',
    noResults: 'Nichts gefunden.',
    noAssetsFound: 'Hier liegt noch keine Datei. Lade eine hoch.',
    noImagesFound: 'Hier liegt noch kein Bild. Lade eines hoch.',
    // Stands before one of the two lines below.
    private: 'Nicht öffentlich: ',
    images: 'Bilder',
    mediaAssets: 'Dateien',
    search: 'Suchen …',
    uploading: 'Wird hochgeladen …',
    upload: 'Hochladen',
    download: 'Herunterladen',
    deleting: 'Wird gelöscht …',
    deleteSelected: 'Auswahl löschen',
    chooseSelected: 'Auswahl übernehmen',
  },
};
