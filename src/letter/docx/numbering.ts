import { childAt, childrenOf, type XmlElement } from '../xml.ts';
import { valueOf } from './styles.ts';

/** What stands before an item. */
export interface ItemKind {
  isOrdered: boolean;
  /** Counts, but not with digits. */
  isLettered: boolean;
  /** Shows more than its number and a sign: „§ 1“, „1.1“. */
  isAdorned: boolean;
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
    if (definition === undefined) return BULLET;
    const format = valueOf(childAt(definition, 'w:numFmt')) ?? 'decimal';
    const startOverride = valueOf(childAt(override, 'w:startOverride'));
    const start = Number(startOverride ?? valueOf(childAt(definition, 'w:start')) ?? 1);

    // Lists of one kind count on from each other, unless one says where it starts: with it its deeper levels begin anew.
    const isOwn = valueOf(childAt(list.overrides.get('0'), 'w:startOverride')) !== undefined;
    const key = isOwn ? `list ${numId}` : `abstract ${list.abstractId}`;
    const isRestart = startOverride !== undefined && !list.begun.has(level);
    list.begun.add(level);
    const numbers = counts.get(key) ?? [];
    const number = numbers[level] === undefined || isRestart ? start : numbers[level] + 1;
    counts.set(key, [...Array.from({ length: level }, (_, at) => numbers[at] ?? 1), number]);
    const isOrdered = format !== 'bullet' && format !== 'none';
    return {
      isOrdered,
      isAdorned: isOrdered && !isPlain(valueOf(childAt(definition, 'w:lvlText')), level),
      isLettered: isOrdered && !format.startsWith('decimal'),
      number: Number.isInteger(number) && number >= 0 && number < 1e9 ? number : 1,
    };
  };
}

const BULLET: ItemKind = { isOrdered: false, isLettered: false, isAdorned: false, number: 1 };

/** „%1.“ or „%1)“ (ECMA-376, 17.9.11). */
function isPlain(text: string | undefined, level: number): boolean {
  return text === undefined || new RegExp(`^%${String(level + 1)}[.)]?$`).test(text);
}

/** A list of the document, by the number of its level. */
interface List {
  abstractId: string;
  levels: ReadonlyMap<string, XmlElement>;
  overrides: ReadonlyMap<string, XmlElement>;
  /** Levels that have had an item. */
  begun: Set<number>;
}

function readList(list: XmlElement, abstracts: ReadonlyMap<string, XmlElement>): List {
  const abstractId = valueOf(childAt(list, 'w:abstractNumId')) ?? '';
  return {
    abstractId,
    levels: byKey(childrenOf(findLevels(abstracts, abstractId), 'w:lvl'), 'w:ilvl'),
    begun: new Set(),
    overrides: byKey(childrenOf(list, 'w:lvlOverride'), 'w:ilvl'),
  };
}

/** The levels of a list may be those of its style, which stand in another one (ECMA-376, 17.9.21 and 17.9.27). */
function findLevels(
  abstracts: ReadonlyMap<string, XmlElement>,
  id: string,
): XmlElement | undefined {
  const own = abstracts.get(id);
  const style = valueOf(childAt(own, 'w:numStyleLink'));
  if (style === undefined) return own;
  return [...abstracts.values()].find((one) => valueOf(childAt(one, 'w:styleLink')) === style);
}

function byKey(elements: readonly XmlElement[], attribute: string): Map<string, XmlElement> {
  return new Map(elements.map((element) => [element.attributes.get(attribute) ?? '', element]));
}
