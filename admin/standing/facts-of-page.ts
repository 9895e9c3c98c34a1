/** What the page tells the form of its election and of the chapter. */
export interface PageFacts {
  /** Id of the election. */
  id: string;
  settings: { name: string; email: string } & Record<string, unknown>;
  election: ElectionFacts;
}

export interface ElectionFacts extends Record<string, unknown> {
  title: string;
  kind: 'internal' | 'public';
  lettersDue: string;
  lettersPublic: string;
  keepUntil: string;
  wordLimit?: number;
  offices: readonly { id: string; title: string }[];
  questions?: readonly { id: string; text: string }[];
}
