import type { SourceFile } from '../../src/validation/decode.ts';
import type { PageFacts } from './facts-of-page.ts';

/** Path of a candidacy below the content folder. */
export function getEntryPath(election: string, id: string): string {
  return `candidacies/${election}/${id}.mdx`;
}

/** The little of the content folder that a candidacy's page and its check need. JSON is YAML. */
export function createSurroundings({ id, election, settings }: PageFacts): SourceFile[] {
  return [
    toFile(`elections/${id}.mdx`, `---\n${JSON.stringify(election, undefined, 1)}\n---\n`),
    toFile('settings.yml', JSON.stringify(settings, undefined, 1)),
  ];
}

export function toFile(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
