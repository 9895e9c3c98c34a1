/** One line of text: a paragraph, a list item, a heading, a demand's title, a table row, a footnote. Has no line break. */
export interface Unit {
  readonly kind: string;
  readonly text: string;
}

export interface ChapterText<U extends Unit> {
  readonly id: string;
  /** Not compared. Who wants it compared passes it as the first unit. */
  readonly title: string;
  readonly units: readonly U[];
}

/** A piece of one text, or of two that have it in common. */
export interface Segment {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** What became of a unit. A rewritten one is `deleted` and, after it, `inserted`. */
export type UnitChange<U extends Unit> =
  /** White space may differ between the two. */
  | { readonly kind: 'same'; readonly before: U; readonly after: U }
  | {
      readonly kind: 'edited';
      readonly before: U;
      readonly after: U;
      readonly segments: readonly Segment[];
    }
  | { readonly kind: 'deleted'; readonly before: U }
  | { readonly kind: 'inserted'; readonly after: U }
  | { readonly kind: 'movedAway'; readonly before: U; readonly to: Whereabouts<U> }
  | { readonly kind: 'movedHere'; readonly after: U; readonly from: Whereabouts<U> };

/** The other end of a move. */
export interface Whereabouts<U extends Unit> {
  /** The chapter's id, which may be the same chapter. */
  readonly chapter: string;
  readonly unit: U;
}

export interface ChapterChange<U extends Unit> {
  readonly id: string;
  readonly kind: 'kept' | 'added' | 'removed';
  /** Missing in an added chapter. */
  readonly before?: ChapterText<U>;
  /** Missing in a removed chapter. */
  readonly after?: ChapterText<U>;
  /** Holds every old unit in the old order and every new unit in the new one. */
  readonly units: readonly UnitChange<U>[];
  readonly counts: ChangeCounts;
}

export interface ChangeCounts {
  readonly edited: number;
  readonly inserted: number;
  readonly deleted: number;
  /** Units that came or went. A move within the chapter counts once. */
  readonly moved: number;
  readonly same: number;
}
