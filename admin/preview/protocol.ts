import type { PictureFile } from '../../src/validation/content.ts';
import type { SourceFile } from '../../src/validation/decode.ts';
import type { Draft } from './client.ts';
import type { LabelledProblem } from './check-entry.ts';
import type { Consequence } from './consequence.ts';
import type { NotRendered, RenderedEntry } from './render-entry.ts';

/** What the preview's worker is told and asked. */
export type Message =
  | {
      kind: 'content';
      /** New and changed files; the worker keeps the others. */
      files: SourceFile[];
      removed: string[];
      pictures: readonly PictureFile[];
      now: string;
      site: string;
    }
  | ({ kind: 'show'; ticket: number } & Draft)
  | { kind: 'remove'; ticket: number; paths: readonly string[] };

/** The answer to `show`. */
export interface Answer {
  ticket: number;
  problems: LabelledProblem[];
  /** What the draft would break in other entries. */
  consequences: Consequence[];
  /** Pictures have addresses of {@link PICTURE_SCHEME}: only the page knows where they are. */
  page: RenderedEntry | NotRendered;
}

/** The answer to `remove`. */
export interface RemovalAnswer {
  ticket: number;
  consequences: Consequence[];
}

/** Stands before the path of a picture below the content folder. */
export const PICTURE_SCHEME = 'content-picture:';
