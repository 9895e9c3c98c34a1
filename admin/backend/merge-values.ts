import { isEqual, isFields, prune, type Fields } from '../format/values.ts';

/** A value as both began with it, and as each of them left it. */
export interface Versions {
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/**
 * One value out of two, with what each of them has changed: fields of an object one by one, items of a list by what
 * names them, so that two dates of a series can be cancelled at the same time.
 *
 * @returns `undefined` where both have changed the same thing in different ways.
 */
export function mergeValues(versions: Versions): { value: unknown } | undefined {
  const { base, mine, theirs } = versions;
  if (isSame(mine, theirs) || isSame(mine, base)) return { value: theirs };
  if (isSame(theirs, base)) return { value: mine };
  return mergeFields(versions) ?? mergeLists(versions);
}

/** Whether two values mean the same, an empty field and none being the same too. */
export function isSame(a: unknown, b: unknown): boolean {
  return isEqual(prune(a), prune(b));
}

function mergeFields({ base, mine, theirs }: Versions): { value: Fields } | undefined {
  if (!isFields(base) || !isFields(mine) || !isFields(theirs)) return undefined;
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const entries: [string, unknown][] = [];
  for (const name of names) {
    const merged = mergeValues({ base: base[name], mine: mine[name], theirs: theirs[name] });
    if (merged === undefined) return undefined;
    if (merged.value !== undefined) entries.push([name, merged.value]);
  }
  return { value: Object.fromEntries(entries) };
}

/** What names an item of a list: the first of these that every item has, and no two the same. */
const KEYS = ['id', 'date', 'demand', 'question', 'from', 'label', 'title'] as const;

function mergeLists({ base = [], mine, theirs }: Versions): { value: unknown[] } | undefined {
  for (const key of KEYS) {
    const [before, own, other] = [base, mine, theirs].map((list) => indexItems(list, key));
    if (before !== undefined && own !== undefined && other !== undefined) {
      return mergeItems(before, own, other);
    }
  }
  return undefined;
}

type Items = ReadonlyMap<string, unknown>;

function indexItems(list: unknown, key: string): Items | undefined {
  if (!Array.isArray(list)) return undefined;
  const items = new Map<string, unknown>();
  for (const item of list as unknown[]) {
    const name = isFields(item) ? item[key] : undefined;
    if (typeof name !== 'string' || items.has(name)) return undefined;
    items.set(name, item);
  }
  return items;
}

function mergeItems(base: Items, mine: Items, theirs: Items): { value: unknown[] } | undefined {
  const names = mergeOrder([...mine.keys()], [...theirs.keys()]);
  if (names === undefined || isRenamedTwice(base, mine, theirs)) return undefined;
  const value: unknown[] = [];
  for (const name of names) {
    const versions = { base: base.get(name), mine: mine.get(name), theirs: theirs.get(name) };
    const merged = mergeValues(versions);
    if (merged === undefined) return undefined;
    if (merged.value !== undefined) value.push(merged.value);
  }
  return { value };
}

/** Whether both may have given one item another name: merged by names, it would be two. */
function isRenamedTwice(base: Items, mine: Items, theirs: Items): boolean {
  const isGone = [...base.keys()].some((name) => !mine.has(name) && !theirs.has(name));
  const addsAny = (own: Items, other: Items) =>
    [...own.keys()].some((name) => !base.has(name) && !other.has(name));
  return isGone && addsAny(mine, theirs) && addsAny(theirs, mine);
}

/** Theirs, and what only I have behind what stands before it in mine; undefined where we order the same items otherwise. */
function mergeOrder(mine: readonly string[], theirs: readonly string[]): string[] | undefined {
  const shared = theirs.filter((name) => mine.includes(name));
  if (
    !isEqual(
      mine.filter((name) => theirs.includes(name)),
      shared,
    )
  )
    return undefined;
  const names = [...theirs];
  let next = 0;
  for (const name of mine) {
    const place = names.indexOf(name);
    if (place === -1) names.splice(next, 0, name);
    next = (place === -1 ? next : place) + 1;
  }
  return names;
}
