/** What {@link limitFeed} looks at. */
export interface FeedItem {
  readonly category: string;
  readonly at: { readonly epochMilliseconds: number };
}

/**
 * The newest entries of a feed, in the order given. The letters of an election come out at one instant and are shown
 * all or none: who is on top there, and who would be cut off, is no matter of news. They take no place from the rest.
 *
 * @param items Newest first
 * @param max How many there may be besides letters; of letters there may be as many, and those of the last instant.
 */
export function limitFeed<T extends FeedItem>(items: readonly T[], max: number): T[] {
  const letters = items.filter(isLetter);
  const last = letters[max - 1]?.at.epochMilliseconds ?? -Infinity;
  const rest = new Set(items.filter((item) => !isLetter(item)).slice(0, max));
  return items.filter((item) =>
    isLetter(item) ? item.at.epochMilliseconds >= last : rest.has(item),
  );
}

function isLetter({ category }: FeedItem): boolean {
  return category === 'Kandidatur';
}
