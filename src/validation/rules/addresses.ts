import { addresses, reservedIds, splitId } from '../../domain/addresses.ts';
import { getEditionInForce } from '../../domain/editions.ts';
import { entriesOf, findRepeated, type Content, type Rule } from '../content.ts';
import { nameField } from '../definitions.ts';
import type { CollectionKey } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { either, say, wordProblem, type Sentence } from '../wording.ts';

/** Every entry has an address of its own, and none takes one of the site's. */
export const checkAddresses: Rule = (content) => {
  const editions = content.ids.get('editions') ?? new Set();
  return content.sources.flatMap((entry) => {
    const name = ownName(entry.collection, entry.id);
    const taken: readonly string[] = reservedIds[entry.collection];
    const isEdition = entry.collection === 'chapters' && editions.has(name);
    if (!taken.includes(name) && !isEdition) return [];
    return [
      {
        path: entry.path,
        line: 1,
        ...wordProblem(
          say`Die Adresse „${name}“ ist vergeben${isEdition ? ' (so heißt eine Fassung)' : ''}. ${either('Benenne die Datei um.', 'Nimm eine andere.')}`,
        ),
      },
    ];
  });
};

/** An old address is nobody's any more, and leads to a page or says why there is none. */
export const checkRedirects: Rule = (content) => {
  const moved = content.redirects?.moved ?? [];
  const inUse = listAddresses(content);
  const old = new Set(moved.map(({ from }) => from));
  const report = (sentence: Sentence): Problem => ({
    path: 'redirects.yml',
    line: 1,
    ...wordProblem(sentence),
  });
  const target = nameField('redirects', ['moved', 0, 'to']);
  return [
    ...findRepeated(moved, ({ from }) => from).map(({ value: { from } }) =>
      report(`Die alte Adresse „${from}“ steht zweimal da. Lösche einen der beiden Einträge.`),
    ),
    ...moved.flatMap(({ from, to }) => {
      if (inUse.has(from)) {
        return [report(`Die Adresse „${from}“ gibt es noch. Lösche den Umzug.`)];
      }
      if (to === undefined || inUse.has(to)) return [];
      return old.has(to)
        ? [
            report(
              `„${from}“ führt zu „${to}“, und das ist selbst umgezogen. Trage das letzte Ziel ein.`,
            ),
          ]
        : [
            report(
              say`„${from}“ führt zu „${to}“, aber diese Seite gibt es nicht. Berichtige ${target}.`,
            ),
          ];
    }),
  ];
};

/** Every address at which a page answers; of candidacies also those that are hidden today. */
function listAddresses(content: Content): Set<string> {
  const own = Object.values(addresses).filter((address) => typeof address === 'string');
  const ofEntries = content.sources.flatMap(({ collection, id }) => {
    const address = addressOf[collection]?.(id);
    return address === undefined ? [] : [address];
  });
  const editions = entriesOf(content, 'editions').map(({ id, data }) => ({ id, ...data }));
  const inForce = getEditionInForce(editions)?.id;
  const current = entriesOf(content, 'chapters')
    .map(({ id }) => splitId(id))
    .filter(({ parent }) => parent === inForce)
    .map(({ name }) => addresses.currentChapter(name));
  return new Set([...own, ...ofEntries, ...current]);
}

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
  return content.sources
    .filter(({ collection, id }) => collection === 'chapters' && !editions.has(splitId(id).parent))
    .map((chapter) => ({
      path: chapter.path,
      line: 1,
      ...wordProblem(
        say`Zu diesem Kapitel fehlt die Fassung. Lege ${either(
          `„programme/${splitId(chapter.id).parent}/edition.yml“`,
          `die Fassung „${splitId(chapter.id).parent}“`,
        )} an.`,
      ),
    }));
};
