import { addresses, reservedIds, splitId } from '../../domain/addresses.ts';
import { entriesOf, findRepeated, type Rule } from '../content.ts';
import type { CollectionKey } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** Every entry has an address of its own, and none takes one of the site's. */
export const checkAddresses: Rule = (content) => {
  const editions = content.ids.get('editions') ?? new Set();
  return content.entries.flatMap((entry) => {
    const name = ownName(entry.collection, entry.id);
    const taken: readonly string[] = reservedIds[entry.collection];
    const isEdition = entry.collection === 'chapters' && editions.has(name);
    if (!taken.includes(name) && !isEdition) return [];
    return [
      {
        path: entry.path,
        line: 1,
        message: `Die Adresse „${name}“ ist vergeben${isEdition ? ' (so heißt eine Fassung)' : ''}. Benenne die Datei um.`,
      },
    ];
  });
};

/** An address that has moved is nobody's any more, and it has moved to one place. */
export const checkRedirects: Rule = (content) => {
  const moved = content.redirects?.moved ?? [];
  const inUse = new Map(
    content.entries.map(({ collection, id, path }) => [addressOf[collection]?.(id), path]),
  );
  const report = (message: string): Problem => ({ path: 'redirects.yml', line: 1, message });
  return [
    ...findRepeated(moved, ({ from }) => from).map(({ value: { from } }) =>
      report(`Die alte Adresse „${from}“ steht zweimal da. Lösche einen der beiden Einträge.`),
    ),
    ...moved.flatMap(({ from, to }) => {
      const path = inUse.get(from);
      if (path !== undefined) {
        return [report(`Die Adresse „${from}“ gibt es noch (${path}). Lösche den Umzug.`)];
      }
      return from === to
        ? [report(`Die Adresse „${from}“ ist auf sich selbst umgezogen. Berichtige „to“.`)]
        : [];
    }),
  ];
};

/** Where an entry answers; people have no page of their own. */
const addressOf: Partial<Record<CollectionKey, (id: string) => string>> = {
  editions: addresses.edition,
  chapters: (id) => addresses.chapter(splitId(id).parent, splitId(id).name),
  groups: addresses.group,
  reports: addresses.report,
  elections: addresses.election,
  candidacies: addresses.candidacy,
  events: addresses.event,
  pages: addresses.page,
};

/** The last segment for chapters and candidacies, the first one for pages in folders. */
function ownName(collection: CollectionKey, id: string): string {
  if (collection === 'chapters' || collection === 'candidacies') return splitId(id).name;
  return id.split('/')[0] ?? id;
}

/** A chapter lies in an edition. */
export const checkEditionFolders: Rule = (content) => {
  const editions = content.ids.get('editions') ?? new Set();
  return entriesOf(content, 'chapters')
    .filter((chapter) => !editions.has(splitId(chapter.id).parent))
    .map((chapter) => ({
      path: chapter.path,
      line: 1,
      message: `Zu diesem Kapitel fehlt die Fassung. Lege „programme/${splitId(chapter.id).parent}/edition.yml“ an.`,
    }));
};
