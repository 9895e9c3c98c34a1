import { globSync, readFileSync } from 'node:fs';
import { identify } from '../../../../src/validation/entry.ts';
import type { FileKind } from '../../../../admin/format/entry-file.ts';

export interface ContentFile {
  /** Below the content folder. */
  path: string;
  text: string;
  kind: FileKind;
}

/** Every file of the shipped content that the CMS opens. */
export const contentFiles: ContentFile[] = globSync('content/**/*.{mdx,yml}')
  .toSorted()
  .map((file) => ({
    path: file.slice('content/'.length),
    text: readFileSync(file, 'utf8'),
    kind: file.endsWith('.yml') ? 'record' : 'entry',
  }));

/** Those that are entries of a collection, with their front matter. */
export const entryFiles = contentFiles.filter(
  ({ path, kind }) => kind === 'entry' && identify(path) !== undefined,
);
