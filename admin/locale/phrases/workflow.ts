/** From the draft to the website: three columns of cards. */
export const workflow = {
  workflow: {
    loading: 'Die Entwürfe werden geladen …',
    workflowHeading: 'In Arbeit',
    newPost: 'Neu anlegen',
    description:
      '%{smart_count} Text wartet aufs Gegenlesen, freigegeben: %{readyCount}. |||| %{smart_count} Texte warten aufs Gegenlesen, freigegeben: %{readyCount}.',
    dateFormat: 'D. MMMM YYYY, HH:mm [Uhr]',
  },
  workflowCard: {
    lastChange: '%{date}, %{author}',
    lastChangeNoAuthor: '%{date}',
    lastChangeNoDate: 'von %{author}',
    deleteChanges: 'Änderungen verwerfen',
    deleteNewEntry: 'Entwurf löschen',
    publishChanges: 'Änderungen veröffentlichen',
    publishNewEntry: 'Veröffentlichen',
  },
  workflowList: {
    onDeleteEntry: 'Diesen Entwurf wirklich löschen? Was auf der Website steht, bleibt.',
    onPublishingNotReadyEntry:
      'Veröffentlichen geht erst mit dem Stand „Freigegeben“. Ziehe die Karte in diese Spalte oder öffne sie und ändere den Stand.',
    onPublishEntry: 'Jetzt veröffentlichen? In ein paar Minuten können es alle lesen.',
    draftHeader: 'Entwürfe',
    inReviewHeader: 'Zum Gegenlesen',
    readyHeader: 'Freigegeben',
    currentEntries: '%{smart_count} Text |||| %{smart_count} Texte',
  },
};
