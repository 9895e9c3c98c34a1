/**
 * Messages: what happened and whether the text is kept. `%{details}` says why and what to do; it is always a German
 * sentence, see `errors.ts`.
 */
const toast = {
  onFailToLoadEntries: 'Das konnte nicht geladen werden. %{details}',
  onFailToLoadDeployPreview: 'Die Vorschau konnte nicht geladen werden. %{details}',
  onFailToPersist: 'Nicht gespeichert. Dein Text steht noch im Formular. %{details}',
  onFailToDelete: 'Nicht gelöscht. Alles ist noch da. %{details}',
  onFailToUpdateStatus: 'Der Stand ist unverändert. %{details}',
  missingRequiredField:
    'Noch nicht gespeichert: Es fehlen Angaben. Fülle die markierten Felder aus.',
  entrySaved: 'Gespeichert',
  entryPublished: 'Veröffentlicht. Auf der Website steht es in ein paar Minuten.',
  entryUnpublished: 'Zurückgezogen. Auf der Website ist es in ein paar Minuten weg.',
  onFailToPublishEntry: 'Nicht veröffentlicht. Dein Text ist gespeichert. %{details}',
  onFailToUnpublishEntry: 'Nicht zurückgezogen. Es steht noch auf der Website. %{details}',
  entryUpdated: 'Der Stand ist geändert',
  onDeleteUnpublishedChanges: 'Die Änderungen sind verworfen',
  noteAdded: 'Notiz hinzugefügt',
  onFailToAddNote: 'Die Notiz ist nicht gespeichert. %{details}',
  noteUpdated: 'Notiz geändert',
  onFailToUpdateNote: 'Die Notiz ist unverändert. %{details}',
  noteDeleted: 'Notiz gelöscht',
  onFailToDeleteNote: 'Die Notiz ist noch da. %{details}',
  noteResolved: 'Notiz erledigt',
  noteReopened: 'Notiz wieder offen',
  onFailToToggleNote: 'Die Notiz ist unverändert. %{details}',
  onFailToAuth: '%{details}',
  onLoggedOut:
    'Deine Anmeldung ist abgelaufen. Dein Text bleibt auf diesem Gerät. Melde dich ab und wieder an, dann geht es weiter.',
  onBackendDown:
    'Der Server hat gerade eine Störung. Schreib ruhig weiter und speichere später. Mehr steht hier: %{details}',
};

export const ui = {
  default: {
    goBackToSite: 'Zur Website',
  },
  errorBoundary: {
    title: 'Hier ist etwas schiefgegangen',
    // A sentence that ends in the link below.
    details: 'Lade die Seite neu. Passiert es dann wieder, ',
    reportIt: 'melde uns den Fehler.',
    detailsHeading: 'Für die Technik',
    privacyWarning:
      'In der Meldung stehen dann schon die Angaben zum Fehler.\nLies sie durch und lösche, was nicht alle sehen sollen.',
    recoveredEntry: {
      heading: 'Dein Text ist noch da',
      warning: 'Kopiere ihn und lege ihn woanders ab, bevor du diese Seite verlässt.',
      copyButtonLabel: 'Text kopieren',
    },
  },
  settingsDropdown: {
    logOut: 'Abmelden',
    account: 'Dein Konto',
  },
  toast,
};
