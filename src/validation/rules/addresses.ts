import { reservedIds, splitId } from '../../domain/addresses.ts';
import { entriesOf, findRepeated, type Rule } from '../content.ts';
import type { CollectionKey } from '../entry.ts';

/** Every entry has an address of its own, and none takes one of the site's. */
export const checkAddresses: Rule = (content) => {
  const editions = content.ids.get('editions') ?? new Set();
  const reserved = content.entries.flatMap((entry) => {
    const name = ownName(entry.collection, entry.id);
    const taken: readonly string[] = reservedIds[entry.collection];
    const isEdition = entry.collection === 'chapters' && editions.has(name);
    if (!taken.includes(name) && !isEdition) return [];
    return [
      {
        path: entry.path,
        message: `Die Adresse „${name}“ ist vergeben${isEdition ? ' (so heißt eine Fassung)' : ''}. Benenne die Datei um.`,
      },
    ];
  });
  const moved = content.redirects?.moved ?? [];
  const repeated = findRepeated(moved, (move) => move.from).map(({ value }) => ({
    path: 'redirects.yml',
    message: `Die alte Adresse „${value.from}“ steht zweimal da. Lösche einen der beiden Einträge.`,
  }));
  return [...reserved, ...repeated];
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
      message: `Zu diesem Kapitel fehlt die Fassung. Lege „programme/${splitId(chapter.id).parent}/edition.yml“ an.`,
    }));
};
