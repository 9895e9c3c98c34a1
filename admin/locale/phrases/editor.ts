import { editorNotesPane } from './notes.ts';
import { editorWidgets } from './widgets.ts';

/** The form of an entry: what is missing, what a button does, what it asks before it does it. */
export const editor = {
  editorControl: {
    field: {
      optional: 'freiwillig',
      // Gets the field's label, not the widget's English name: see `german-strings.ts`.
      widgetLabel: 'Feld: %{widgetLabel}',
    },
  },
  editorControlPane: {
    widget: {
      required: 'Es fehlt noch: %{fieldLabel}.',
      // The pattern's last part is a whole German sentence from the schema.
      regexPattern: '%{fieldLabel}: %{pattern}',
      processing: '%{fieldLabel}: Das wird noch verarbeitet. Warte einen Moment.',
      range: '%{fieldLabel}: Erlaubt ist %{minValue} bis %{maxValue}.',
      min: '%{fieldLabel}: Erlaubt ist %{minValue} oder mehr.',
      max: '%{fieldLabel}: Erlaubt ist %{maxValue} oder weniger.',
      rangeCount: '%{fieldLabel}: Die Anzahl muss zwischen %{minCount} und %{maxCount} liegen.',
      rangeCountExact: '%{fieldLabel}: Die Anzahl muss genau %{count} sein.',
      rangeMin: '%{fieldLabel}: Die Anzahl muss mindestens %{minCount} sein.',
      rangeMax: '%{fieldLabel}: Die Anzahl darf höchstens %{maxCount} sein.',
      invalidPath:
        'Die Adresse „%{path}“ geht nicht. Nimm Kleinbuchstaben, Ziffern und Bindestriche.',
      pathExists: 'Die Adresse „%{path}“ gibt es schon. Wähle eine andere.',
    },
    i18n: {
      writingInLocale: 'Sprache: %{locale}',
      copyFromLocale: 'Aus einer anderen Sprache übernehmen',
      copyFromLocaleConfirm:
        'Den Text aus dieser Sprache übernehmen: %{locale}?\nWas hier schon steht, wird überschrieben.',
    },
  },
  editor: {
    onLeavePage: 'Du hast noch nicht gespeichert. Die Seite trotzdem verlassen?',
    onUpdatingWithUnsavedChanges: 'Speichere zuerst. Danach kannst du den Stand ändern.',
    onPublishingNotReady:
      'Stelle den Stand zuerst auf „Freigegeben“. Danach kannst du veröffentlichen.',
    onPublishingWithUnsavedChanges: 'Speichere zuerst. Danach kannst du veröffentlichen.',
    onPublishing: 'Jetzt veröffentlichen? In ein paar Minuten können es alle lesen.',
    onUnpublishing: 'Zurückziehen? Auf der Website ist es dann weg, hier bleibt es liegen.',
    onDeleteWithUnsavedChanges:
      'Wirklich löschen? Es verschwindet von der Website, und was du noch nicht gespeichert hast, geht verloren.',
    onDeletePublishedEntry: 'Wirklich löschen? Es verschwindet auch von der Website.',
    onDeleteUnpublishedChangesWithUnsavedChanges:
      'Alles verwerfen, was noch nicht veröffentlicht ist, auch das noch nicht Gespeicherte? Was auf der Website steht, bleibt.',
    onDeleteUnpublishedChanges:
      'Alles verwerfen, was noch nicht veröffentlicht ist? Was auf der Website steht, bleibt.',
    loadingEntry: 'Wird geladen …',
    confirmLoadBackup:
      'Hier liegt noch Text von dir, der nicht gespeichert wurde.\n\nOK: damit weiterschreiben.\nAbbrechen: wegwerfen.',
  },
  editorInterface: {
    toggleI18n: 'Zweite Sprache ein oder aus',
    togglePreview: 'Vorschau ein oder aus',
    toggleScrollSync: 'Formular und Vorschau gemeinsam bewegen',
    toggleNotes: 'Notizen ein oder aus',
  },
  editorNotesPane,
  editorToolbar: {
    publishing: 'Wird veröffentlicht …',
    publish: 'Veröffentlichen',
    published: 'Veröffentlicht',
    unpublish: 'Zurückziehen',
    duplicate: 'Kopie anlegen',
    unpublishing: 'Wird zurückgezogen …',
    publishAndCreateNew: 'Veröffentlichen und neu anfangen',
    publishAndDuplicate: 'Veröffentlichen und Kopie anlegen',
    deleteUnpublishedChanges: 'Änderungen verwerfen',
    deleteUnpublishedEntry: 'Entwurf löschen',
    deletePublishedEntry: 'Löschen',
    deleteEntry: 'Löschen',
    saving: 'Wird gespeichert …',
    save: 'Speichern',
    statusInfoTooltipDraft:
      'Das ist ein Entwurf. Bist du fertig? Stelle den Stand auf „Zum Gegenlesen“.',
    statusInfoTooltipInReview:
      'Das wird gerade gegengelesen. Du musst nichts tun, kannst aber weiter daran schreiben.',
    deleting: 'Wird gelöscht …',
    updating: 'Wird geändert …',
    status: 'Stand: %{status}',
    backCollection: 'Zurück zu: %{collectionLabel}',
    unsavedChanges: 'Noch nicht gespeichert',
    // Also stands over a new, empty form, so it must not claim that anything was saved.
    changesSaved: 'Keine offenen Änderungen',
    draft: 'Entwurf',
    inReview: 'Zum Gegenlesen',
    ready: 'Freigegeben',
    publishNow: 'Jetzt veröffentlichen',
    deployPreviewPendingButtonLabel: 'Ist die Vorschau fertig?',
    deployPreviewButtonLabel: 'Vorschau öffnen',
    deployButtonLabel: 'Auf der Website ansehen',
  },
  editorWidgets,
};
