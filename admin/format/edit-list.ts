import { isMap, type Node, type YAMLSeq } from 'yaml';
import { editMap } from './edit-yaml.ts';
import { render } from './render-yaml.ts';
import { isEqual, isFields, prune } from './values.ts';
import {
  applyEdits,
  CannotEdit,
  endOfLine,
  rangeOf,
  startOfComments,
  startOfLine,
  type Edit,
  type YamlSource,
} from './yaml-source.ts';

/**
 * Changes a list with one item per line or paragraph. Items that are still there keep their lines, with the comments
 * above them, whatever their place is now.
 *
 * @throws CannotEdit where items do not begin on lines of their own.
 */
export function editList(source: YamlSource, list: YAMLSeq, wanted: readonly unknown[]): Edit {
  const { text, document } = source;
  const items = splitList(text, list);
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) throw new CannotEdit();
  const values = items.map(({ node }) => prune(node.toJS(document)));
  const left = new Set(items.keys());
  const take = (index: number) => (left.delete(index) ? items[index] : undefined);
  const kept = wanted.map((item) =>
    take(values.findIndex((value, index) => left.has(index) && isEqual(value, prune(item)))),
  );
  const lines = wanted.map((item, index) => {
    const same = kept[index];
    if (same !== undefined) return text.slice(same.start, same.end);
    const old = take(index);
    const edited = old === undefined ? undefined : editItem(source, old, item);
    return edited ?? render([item], first.column);
  });
  const written = lines.map((item) => (item.endsWith('\n') ? item : `${item}\n`)).join('');
  const isClosed = text[last.end - 1] === '\n';
  return { start: first.start, end: last.end, text: isClosed ? written : written.slice(0, -1) };
}

interface Item {
  node: Node;
  /** The item's lines, with the comments above it. */
  start: number;
  end: number;
  /** Where its dash stands. */
  column: number;
}

function splitList(text: string, list: YAMLSeq): Item[] {
  const heads = list.items.map((node) => {
    const [start] = rangeOf(node);
    const line = startOfLine(text, start);
    const dash = /^( *)- +$/.exec(text.slice(line, start));
    if (dash === null) throw new CannotEdit();
    return { node: node as Node, line, column: (dash[1] ?? '').length };
  });
  return heads.map(({ node, line, column }, index) => {
    const next = heads[index + 1];
    const end =
      next === undefined ? endOfLine(text, rangeOf(node)[1]) : startOfComments(text, next.line);
    return { node, start: startOfComments(text, line), end, column };
  });
}

/** @returns `undefined` where the item is to be written anew. */
function editItem(
  source: YamlSource,
  { node, start, end }: Item,
  wanted: unknown,
): string | undefined {
  if (!isMap(node) || node.flow === true || !isFields(wanted)) return undefined;
  try {
    const edits = editMap(source, node, wanted, Object.keys(wanted));
    return applyEdits(source.text, edits, start, end);
  } catch (error) {
    if (error instanceof CannotEdit) return undefined;
    throw error;
  }
}
