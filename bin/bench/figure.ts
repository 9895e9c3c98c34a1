/** Something that was measured. */
export interface Figure {
  name: string;
  value: number;
  unit: 's' | 'MB' | '×';
  /** How much is allowed; a figure without one is there to compare with. */
  limit: number | undefined;
}

/** The value in the middle. */
export function getMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
