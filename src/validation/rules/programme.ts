import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { splitId } from '../../domain/addresses.ts';
import { formatDate } from '../../domain/time.ts';
import { isReservedId } from '../../markup/headings.ts';
import { entriesOf, findRepeated, problemAt, type Rule } from '../content.ts';
import type { EntrySource } from '../entry.ts';

/** A demand's id occurs once in an edition, and is no id of the page's own. */
export const checkDemands: Rule = (content) => {
  const byEdition = Map.groupBy(
    content.sources
      .filter(({ collection }) => collection === 'chapters')
      .flatMap((entry) => listDemands(entry).map((demand) => ({ entry, ...demand }))),
    ({ entry }) => splitId(entry.id).parent,
  );
  return [...byEdition].flatMap(([edition, demands]) => {
    const repeated = findRepeated(demands, ({ id }) => id).map(({ value }) => {
      const first = demands.find(({ id }) => id === value.id);
      return {
        path: value.entry.path,
        line: value.line,
        field: 'demand.id',
        message: `Die Forderung „${value.id}“ gibt es in der Fassung ${edition} schon (${first?.entry.path ?? ''}:${String(first?.line ?? '')}). Gib ihr ein anderes Kürzel.`,
      };
    });
    const reserved = demands
      .filter(({ id }) => isReservedId(id) || id.endsWith('-titel'))
      .map(({ entry, id, line }) => ({
        path: entry.path,
        line,
        field: 'demand.id',
        message: `Das Kürzel „${id}“ vergibt die Seite selbst. Nimm eines wie „wohnen-1“.`,
      }));
    return [...repeated, ...reserved];
  });
};

/** What became of a demand is told of one that the chapter has. */
export const checkFollowUps: Rule = (content) =>
  entriesOf(content, 'chapters').flatMap((chapter) => {
    const known = listDemands(chapter).map(({ id }) => id);
    return (chapter.data.followUps ?? []).flatMap(({ demand }, index) =>
      known.includes(demand)
        ? []
        : [
            problemAt(
              chapter,
              ['followUps', index, 'demand'],
              `Die Forderung „${demand}“ steht nicht in diesem Kapitel. ${known.length === 0 ? 'Es hat keine Forderung. Lösche den Eintrag.' : `Nimm eine von diesen: ${known.join(', ')}.`}`,
            ),
          ],
    );
  });

/** A phase ends on or after the day on which it begins. */
export const checkPhases: Rule = (content) =>
  entriesOf(content, 'editions').flatMap((edition) =>
    (edition.data.phases ?? []).flatMap((phase, index) =>
      phase.to < phase.from
        ? [
            problemAt(
              edition,
              ['phases', index, 'to'],
              `Die Phase „${phase.title}“ endet (${formatDate(phase.to)}), bevor sie beginnt (${formatDate(phase.from)}). Berichtige eines der beiden Daten.`,
            ),
          ]
        : [],
    ),
  );

function listDemands(entry: EntrySource): { id: string; line: number }[] {
  const demands: { id: string; line: number }[] = [];
  if (entry.tree === undefined) return demands;
  visit(entry.tree, 'containerDirective', (node: ContainerDirective) => {
    const id = node.attributes?.id;
    if (node.name !== 'demand' || id == null) return;
    demands.push({ id, line: (node.position?.start.line ?? 1) + entry.bodyLine - 1 });
  });
  return demands;
}
