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

/** Where a collection's files lie: `programme/2030-entwurf/bildung.mdx`. */
export interface EntryFiles {
  /** Below the content folder. */
  folder: string;
  /** What an entry's id is: a name, its parent's id before that, or a path of any depth. */
  id: keyof typeof ID;
  /** What comes after the id. */
  ending: '.mdx' | '/edition.yml';
}

const ID = { name: '[^/]+', 'parent/name': '[^/]+/[^/]+', path: '.+' };

/** How the CMS names, lists and finds the entries of a collection. */
export interface EditingOptions {
  /** What a new entry's address is made of: a field, or an address that the editor types. */
  address: { from: string } | { typed: { hint: string; example: string } };
  /** An entry's folder is the id of an entry of this collection; `key` is what the form calls it. */
  folder?: { collection: CollectionName; key: string; label: string; hint: string };
  /**
   * Headings that the body of a new entry begins with. Each is written under or deleted: one with nothing below it is
   * refused (`src/validation/rules/outline.ts`).
   */
  outline?: readonly string[];
  /** An entry as one line of a list; `{{key}}` stands for a field, `{{key | date('DD.MM.YYYY')}}` for a date. */
  summary: string;
  /** Columns that a list can be sorted by; the first one is how it opens. */
  sortBy: readonly { field: string; label: string; direction: 'asc' | 'desc' }[];
  /** What a list can be narrowed to: entries whose `field` is `value`. */
  filters?: readonly { label: string; field: string; value: string }[];
  /** What a list can be divided by. */
  groups?: readonly { label: string; field: string }[];
}

/** One kind of entry as its schema declares it: where its files lie, what they hold and what editors call it. */
interface Declaration {
  name: CollectionName;
  /** German names for the CMS menu and for messages. */
  label: string;
  labelSingular: string;
  files: EntryFiles;
  body: BodyKind;
  editing: EditingOptions;
  schema: (context: SchemaContext) => z.ZodObject;
}

export interface CollectionDefinition extends Declaration {
  /** Matches a path below the content folder; the first group is the entry's id. */
  path: RegExp;
}

/** Keeps the precise type of `schema` while checking the rest of the declaration. */
export function defineEntries<const Declared extends Declaration>(
  declaration: Declared,
): Declared & Pick<CollectionDefinition, 'path'> {
  const { folder, id, ending } = declaration.files;
  const end = ending.replaceAll('.', String.raw`\.`);
  return { ...declaration, path: new RegExp(`^${folder}/(${ID[id]})${end}$`) };
}
