import { z } from 'zod';
import type { CollectionName } from './field.ts';

/** What a schema needs from its surroundings: Astro's `image()` in the build, a stand-in everywhere else. */
export interface SchemaContext {
  image: () => z.ZodType;
}

/** Stands in for Astro's `image()`: the file name as written. */
export const withoutImages: SchemaContext = { image: () => z.string() };

/** How a body is treated: `citable` numbers its paragraphs and admits demands; `none` means the file has no body. */
export type BodyKind = 'none' | 'prose' | 'citable';

/** One kind of entry: where its files lie, what they hold and what editors call it. */
export interface CollectionDefinition {
  name: CollectionName;
  /** German names for the CMS menu and for messages. */
  label: string;
  labelSingular: string;
  /** Matches a path below the content folder; the first group is the entry's id. */
  path: RegExp;
  body: BodyKind;
  schema: (context: SchemaContext) => z.ZodObject;
}

/** Keeps the precise type of `schema` while checking the rest of the definition. */
export function defineEntries<const Definition extends CollectionDefinition>(
  definition: Definition,
): Definition {
  return definition;
}
