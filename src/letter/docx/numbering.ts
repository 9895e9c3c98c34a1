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
  const elements = byKey(childrenOf(root, 'w:num'), 'w:numId');
  const lists = new Map<string, List>();
  const counts = new Map<string, number[]>();
  const find = (numId: string): List | undefined => {
    const element = elements.get(numId);
    if (element === undefined) return undefined;
    const list = lists.get(numId) ?? readList(element, abstracts);
    lists.set(numId, list);
    return list;
  };

  return (numId, level) => {
    const list = find(numId);
    if (list === undefined) return undefined;
    const override = list.overrides.get(String(level));
    const definition = childAt(override, 'w:lvl') ?? list.levels.get(String(level));
    const format = valueOf(childAt(definition, 'w:numFmt')) ?? 'decimal';
    const startOverride = valueOf(childAt(override, 'w:startOverride'));
    const start = Number(startOverride ?? valueOf(childAt(definition, 'w:start')) ?? 1);

    // Lists of one kind count on from each other, unless one says where it starts.
    const key = startOverride === undefined ? `abstract ${list.abstractId}` : `list ${numId}`;
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

/** A list of the document, by the number of its level. */
interface List {
  abstractId: string;
  levels: ReadonlyMap<string, XmlElement>;
  overrides: ReadonlyMap<string, XmlElement>;
}

function readList(list: XmlElement, abstracts: ReadonlyMap<string, XmlElement>): List {
  const abstractId = valueOf(childAt(list, 'w:abstractNumId')) ?? '';
  return {
    abstractId,
    levels: byKey(childrenOf(abstracts.get(abstractId), 'w:lvl'), 'w:ilvl'),
    overrides: byKey(childrenOf(list, 'w:lvlOverride'), 'w:ilvl'),
  };
}

function byKey(elements: readonly XmlElement[], attribute: string): Map<string, XmlElement> {
  return new Map(elements.map((element) => [element.attributes.get(attribute) ?? '', element]));
}
