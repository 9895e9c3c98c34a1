/** Two versions of a file that both began with the same one. */
export interface Conflict {
  path: string;
  /** What stood there when the editor opened the entry; `undefined` for a new one. */
  base: string | undefined;
  mine: string;
  /** What stands there now; `undefined` where somebody has deleted it. */
  theirs: string | undefined;
  /** Why a text that holds both cannot be public, one German sentence per place; absent while nobody has asked for it. */
  refusal?: readonly string[];
}

/** Write nothing, write this version all the same, or write a text that holds both. */
export type ConflictAnswer = 'stop' | 'overwrite' | { merged: string };

/** Nothing was written; the editor's text is still in the form. Decap says both before the reason. */
export class ConflictError extends Error {
  readonly conflict: Conflict;

  constructor(conflict: Conflict) {
    super('Jemand anderes hat diesen Eintrag inzwischen geändert.');
    this.name = 'ConflictError';
    this.conflict = conflict;
  }
}
