import type { Node } from 'prosemirror-model';
import { isBlank } from './meaning.ts';
import type { Origin, Origins } from './origins.ts';
import { schema } from './schema.ts';
import { describeTarget } from './to-document.ts';
import { readsAs, remember, writeVerified, type Cache } from './verify.ts';
import { chooseMarker, writeComponent } from './write-block.ts';

/**
 * Writes a document as a body.
 *
 * A block that is as it was read is written back byte for byte, a changed one anew; of a component only the changed
 * blocks inside. What is written anew is read again and compared, so that it shows what the editor shows.
 *
 * @param origins From where the document was read ({@link toDocument}).
 */
export function toMarkdown(doc: Node, origins: Origins): string {
  const text = writeSiblings(doc, { origins, definitions: collectDefinitions(doc) }, origins.lead);
  if (text === '') return origins.isBlank ? origins.lead : '';
  return text + origins.tail;
}

interface Context {
  origins: Origins;
  definitions: ReadonlyMap<string, string>;
}

/**
 * Writes the blocks of a document or component with what stands between them.
 *
 * @param lead What stands before the first.
 */
function writeSiblings(parent: Node, context: Context, lead: string): string {
  const { origins } = context;
  // A paragraph of white space that somebody wrote stays; one that was typed is left out.
  const blocks = parent.children.filter(
    (block) => !isBlank(block) || origins.find(block, undefined) !== undefined,
  );
  const found: (Origin | undefined)[] = [];
  for (const block of blocks) found.push(origins.find(block, found.at(-1)));

  let text = '';
  let last: { written: string; kept: Origin | undefined } | undefined;
  blocks.forEach((block, index) => {
    const origin = found[index];
    // Its neighbour is the one it was read after.
    const follows =
      last === undefined
        ? origin?.previous === undefined
        : last.kept !== undefined && origin?.previous === last.kept;
    const isKept =
      origin !== undefined &&
      (follows ||
        (standsAlone(origin) && chooseMarker(block, last?.written ?? '') === undefined)) &&
      (!origin.isOpen || index === blocks.length - 1) &&
      holdsDefinitions(origin, context.definitions);
    const written = isKept ? origin.slice : writeAnew(block, last?.written ?? '', context);
    const between = last === undefined ? lead : origins.lineEnd.repeat(2);
    text += (isKept && follows ? origin.gap : between) + written;
    last = { written, kept: isKept ? origin : undefined };
  });
  return text;
}

function writeAnew(block: Node, before: string, context: Context): string {
  const { lineEnd } = context.origins;
  const marker = chooseMarker(block, before);
  const written =
    block.type === schema.nodes.component
      ? writeComponent(block, writeContent(block, context))
      : remember(blockCache, block, marker ?? '', () =>
          writeVerified(block, marker, context.origins),
        );
  return lineEnd === '\n' ? written : written.replace(/\r?\n/g, lineEnd);
}

function writeContent(component: Node, context: Context): string {
  const { lineEnd } = context.origins;
  return lineEnd + writeSiblings(component, context, '') + lineEnd;
}

function holdsDefinitions(origin: Origin, definitions: ReadonlyMap<string, string>): boolean {
  return [...origin.definitions].every(([name, target]) => definitions.get(name) === target);
}

/** The targets of links by name that the document still holds. */
function collectDefinitions(doc: Node): Map<string, string> {
  const definitions = new Map<string, string>();
  doc.descendants((node) => {
    if (node.type !== schema.nodes.definition) return !node.isTextblock;
    const name = node.attrs.identifier as string;
    if (!definitions.has(name)) {
      definitions.set(
        name,
        describeTarget(node.attrs.url as string, node.attrs.title as string | null),
      );
    }
    return false;
  });
  return definitions;
}

/** Whether a slice means the same in another place. */
function standsAlone(origin: Origin): boolean {
  if (/^[ \t]/.test(origin.slice)) return false;
  return (
    remember(aloneCache, origin.node, '', () => {
      return readsAs(origin.node, origin.slice) ? 'yes' : '';
    }) === 'yes'
  );
}

const blockCache: Cache = new WeakMap();
const aloneCache: Cache = new WeakMap();
