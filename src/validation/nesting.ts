import type { Nodes } from 'mdast';
import { LINE_END } from './front-matter.ts';

/**
 * How deep quotations, lists and blocks may lie in one another. No reader follows further, the parser's time grows with
 * the square of the depth, and whatever walks the tree has a stack with an end.
 */
const MAX_DEPTH = 50;

/**
 * Finds the line on which a body becomes too deep to be parsed at all.
 *
 * @returns Index of the line, from 0.
 */
export function findTooDeepLine(source: string): number | undefined {
  const open: number[] = [];
  const index = source.split(LINE_END).findIndex((line) => {
    countFences(line, open);
    return open.length > MAX_DEPTH || countContainers(line) > MAX_DEPTH;
  });
  return index === -1 ? undefined : index;
}

/** Whether a block is too deep to be walked: emphasis, links and pictures can nest within one line. */
export function isTooDeep(block: Nodes): boolean {
  let level: Nodes[] = [block];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > 2 * MAX_DEPTH) return true;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}

/** Keeps the lengths of the fences that are open. A closing one ends the outermost block that it is long enough for. */
function countFences(line: string, open: number[]): void {
  const [, fence = '', rest = ''] = /^[\s>]*(:{3,})(.*)$/.exec(line) ?? [];
  if (fence === '') return;
  if (rest.trim() !== '') {
    open.push(fence.length);
    return;
  }
  const outermost = open.findIndex((length) => length <= fence.length);
  if (outermost !== -1) open.length = outermost;
}

/** Quotations and lists that begin on a line; a row of dashes or stars is a thematic break and no list. */
function countContainers(line: string): number {
  if (/^[\s>]*([-*_])(?:[ \t]*\1)*[ \t]*$/.test(line)) return line.split('>').length - 1;
  const [containers = ''] =
    /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line) ?? [];
  return containers.match(/>|[-+*]|\d+/g)?.length ?? 0;
}
