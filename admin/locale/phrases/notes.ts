/** Notes beside an entry; only GitHub and GitLab keep them. */
export const editorNotesPane = {
  title: 'Notizen',
  emptyState: 'Noch keine Notizen. Schreib unten die erste.',
  addNote: 'Notiz hinzufügen',
  addPlaceholder: 'Deine Notiz …',
  editPlaceholder: 'Deine Notiz …',
  save: 'Speichern',
  cancel: 'Abbrechen',
  edit: 'Ändern',
  delete: 'Löschen',
  resolve: 'Erledigt',
  unresolve: 'Wieder öffnen',
  confirmDelete: 'Diese Notiz wirklich löschen?',
  shortcut: 'Schneller geht es mit Strg+Eingabetaste.',
};
