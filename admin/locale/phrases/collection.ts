/**
 * The list of a collection, and search. Labels stand after a colon: they come in every gender and number
 * ("Neu: Termin", "Neu: Wahl").
 */
export const collection = {
  sidebar: {
    collections: 'Inhalte',
    allCollections: 'Überall',
    searchAll: 'Suchen',
    searchIn: 'Wo suchen?',
  },
  collectionTop: {
    sortBy: 'Sortieren',
    viewAs: 'Ansicht',
    viewAsList: 'Als Liste zeigen',
    viewAsGrid: 'Als Kacheln zeigen',
    newButton: 'Neu: %{collectionLabel}',
    newButtonAriaLabel: 'Neu: %{collectionLabel} anlegen',
    ascending: 'Aufsteigend',
    descending: 'Absteigend',
    searchResults: 'Gesucht: „%{searchTerm}“',
    searchResultsInCollection: 'Gesucht: „%{searchTerm}“ – nur hier: %{collection}',
    filterBy: 'Filtern',
    groupBy: 'Gruppieren',
  },
  entries: {
    loadingEntries: 'Die Liste wird geladen …',
    cachingEntries: 'Die Liste wird vorbereitet …',
    longerLoading: 'Das kann ein paar Minuten dauern.',
    noEntries: 'Hier ist noch nichts.',
    unpublishedHeader: 'Noch nicht veröffentlicht',
  },
  groups: {
    other: 'Ohne Angabe',
    negateLabel: 'Nicht: %{label}',
  },
  defaultFields: {
    author: { label: 'Bearbeitet von' },
    updatedOn: { label: 'Zuletzt geändert' },
  },
};
