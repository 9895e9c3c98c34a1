import { childAt, childrenOf, type XmlElement } from '../xml.ts';
import { valueOf } from './styles.ts';

/** What stands before an item. */
export interface ItemKind {
  isOrdered: boolean;
  /** Counts, but not with digits. */
  isLettered: boolean;
  /** Number of the item, where it counts. */
  number: number;
}

/** Counts the items of all lists of a document, in reading order. */
export type CountItem = (numId: string, level: number) => ItemKind | undefined;

/** Reads `numbering.xml` (ECMA-376, 17.9). */
export function createCounter(root: XmlElement | undefined): CountItem {
  const abstracts = byKey(childrenOf(root, 'w:abstractNum'), 'w:abstractNumId');
  const lists = byKey(childrenOf(root, 'w:num'), 'w:numId');
  const counts = new Map<string, number[]>();

  return (numId, level) => {
    const list = lists.get(numId);
    if (list === undefined) return undefined;
    const abstractId = valueOf(childAt(list, 'w:abstractNumId')) ?? '';
    const override = byKey(childrenOf(list, 'w:lvlOverride'), 'w:ilvl').get(String(level));
    const own = childAt(override, 'w:lvl');
    const shared = byKey(childrenOf(abstracts.get(abstractId), 'w:lvl'), 'w:ilvl').get(
      String(level),
    );
    const definition = own ?? shared;
    const format = valueOf(childAt(definition, 'w:numFmt')) ?? 'decimal';
    const startOverride = valueOf(childAt(override, 'w:startOverride'));
    const start = Number(startOverride ?? valueOf(childAt(definition, 'w:start')) ?? 1);

    // Lists of one kind count on from each other, unless one says where it starts.
    const key = startOverride === undefined ? `abstract ${abstractId}` : `list ${numId}`;
    const numbers = counts.get(key) ?? [];
    const number = numbers[level] === undefined ? start : numbers[level] + 1;
    counts.set(key, [...Array.from({ length: level }, (_, at) => numbers[at] ?? 1), number]);
    const isOrdered = format !== 'bullet' && format !== 'none';
    return {
      isOrdered,
      isLettered: isOrdered && !format.startsWith('decimal'),
      number: Number.isInteger(number) && number >= 0 && number < 1e9 ? number : 1,
    };
  };
}

function byKey(elements: readonly XmlElement[], attribute: string): Map<string, XmlElement> {
  return new Map(elements.map((element) => [element.attributes.get(attribute) ?? '', element]));
}
