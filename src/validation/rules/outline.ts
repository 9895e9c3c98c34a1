import type { Heading, RootContent } from 'mdast';
import { collections } from '../../schemas/index.ts';
import type { CollectionDefinition } from '../../schemas/kit/collection.ts';
import { hasVisibleText, plainText } from '../../markup/text.ts';
import { rememberFindings, type Rule } from '../content.ts';
import type { EntrySource } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** A heading that the form has put into a new text (`editing.outline`) was written under, or deleted. */
export const checkOutline: Rule = (content) => content.sources.flatMap(checkEntry);

const checkEntry = rememberFindings((entry: EntrySource): Problem[] => {
  const { editing }: CollectionDefinition = collections[entry.collection];
  const blocks = entry.tree?.children ?? [];
  return blocks.flatMap((block, index) => {
    if (block.type !== 'heading') return [];
    const title = plainText(block).trim();
    if (!editing.outline?.includes(title)) return [];
    if (listSection(block, blocks.slice(index + 1)).some(isSeen)) return [];
    const { line = 1, column = 1 } = block.position?.start ?? {};
    return [
      {
        path: entry.path,
        line: entry.bodyLine + line - 1,
        column,
        message: `Unter der Überschrift „${title}“ steht nichts. Schreibe etwas darunter oder lösche die Überschrift.`,
      },
    ];
  });
});

/** What stands below a heading, deeper headings included. */
function listSection({ depth }: Heading, following: readonly RootContent[]): RootContent[] {
  const end = following.findIndex((block) => block.type === 'heading' && block.depth <= depth);
  return following.slice(0, end === -1 ? undefined : end);
}

/** The targets of links and footnotes show nothing where they stand. */
function isSeen(block: RootContent): boolean {
  return block.type !== 'paragraph'
    ? block.type !== 'definition' && block.type !== 'footnoteDefinition'
    : hasVisibleText(plainText(block));
}
