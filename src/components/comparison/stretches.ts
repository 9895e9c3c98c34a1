/** Neighbouring changes of one sort: a run that did not change folds away. */
export interface Stretch<Change> {
  isSame: boolean;
  changes: Change[];
}

/** Parts a chapter's units where changed and unchanged ones meet; the order stays. */
export function toStretches<Change extends { readonly kind: string }>(
  changes: readonly Change[],
): Stretch<Change>[] {
  const stretches: Stretch<Change>[] = [];
  for (const change of changes) {
    const isSame = change.kind === 'same';
    const last = stretches.at(-1);
    if (last?.isSame === isSame) last.changes.push(change);
    else stretches.push({ isSame, changes: [change] });
  }
  return stretches;
}
