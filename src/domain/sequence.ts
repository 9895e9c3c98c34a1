export interface Neighbours<T> {
  readonly previous: T | undefined;
  readonly next: T | undefined;
}

/**
 * What stands before and after an item in a list, for links to the previous and next page.
 * @throws RangeError when the list has no item with this id
 */
export function getNeighbours<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
): Neighbours<T> {
  const index = items.findIndex((item) => item.id === id);
  if (index === -1) {
    throw new RangeError(
      `No "${id}" among ${items.map((item) => item.id).join(', ') || 'no items'}`,
    );
  }
  return { previous: items[index - 1], next: items[index + 1] };
}
