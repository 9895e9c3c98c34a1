/** First to first and so on, as far as the shorter list goes. */
export function zip<A extends object, B extends object>(
  left: readonly A[],
  right: readonly B[],
): [A, B][] {
  return left.flatMap((item, index): [A, B][] => {
    const partner = right[index];
    return partner ? [[item, partner]] : [];
  });
}
