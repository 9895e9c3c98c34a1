import { stringify } from 'yaml';
import { z } from 'zod';
import { collections, singletons } from '../../../src/schemas/index.ts';
import type { PictureFile } from '../../../src/validation/content.ts';
import type { SourceFile } from '../../../src/validation/decode.ts';
import type { CollectionKey } from '../../../src/validation/entry.ts';
import { formatProblem } from '../../../src/validation/problem.ts';
import { validateContent } from '../../../src/validation/validate.ts';

export type Fields = Record<string, unknown>;

/** Where an entry of each collection lies, and the least that it holds: every required field and nothing else. */
export const minimal: Record<CollectionKey, { path: string; fields: Fields }> = {
  editions: {
    path: 'programme/2025/edition.yml',
    fields: { title: 'Programm', status: 'adopted', date: '2025-03-29' },
  },
  chapters: {
    path: 'programme/2025/wohnen.mdx',
    fields: { title: 'Wohnen', order: 1, summary: 'Wohnen für alle.' },
  },
  groups: {
    path: 'groups/lesekreis.mdx',
    fields: {
      title: 'Lesekreis',
      kind: 'readingCircle',
      status: 'active',
      summary: 'Wir lesen.',
    },
  },
  reports: {
    path: 'reports/oktober.mdx',
    fields: { title: 'Bericht', group: 'lesekreis', date: '2026-10-30' },
  },
  elections: {
    path: 'elections/jhv.mdx',
    fields: {
      title: 'Jahreshauptversammlung',
      kind: 'internal',
      date: '2027-01-30',
      lettersDue: '2027-01-10T23:59',
      lettersPublic: '2027-01-12T12:00',
      offices: [{ id: 'vorsitz', title: 'Vorsitz' }],
      keepUntil: '2027-07-31',
    },
  },
  candidacies: {
    path: 'candidacies/jhv/muster.mdx',
    fields: {
      name: 'Muster',
      office: 'vorsitz',
      submitted: '2027-01-08T18:30',
      consent: { givenOn: '2027-01-08' },
    },
  },
  events: {
    path: 'events/treff.mdx',
    fields: {
      title: 'Treff',
      start: '2027-01-14T19:00',
      end: '2027-01-14T22:00',
      summary: 'Ein Abend.',
    },
  },
  people: {
    path: 'people/muster.mdx',
    fields: {
      name: 'Muster',
      roles: [{ body: 'board', title: 'Vorsitz', from: '2026-01-31' }],
    },
  },
  pages: {
    path: 'pages/mitmachen.mdx',
    fields: { title: 'Mitmachen', summary: 'So geht es.' },
  },
};

export const settings: Fields = {
  name: 'Jusos Musterstadt',
  shortName: 'Jusos',
  url: 'https://jusos.example',
  description: 'Ein Verband.',
  email: 'kontakt@jusos.example',
};

// The real schemas read the builders' entries, so that these cannot rot.
const context = { image: () => z.string() };
for (const [name, { fields }] of Object.entries(minimal)) {
  const schema: z.ZodObject = collections[name as CollectionKey].schema(context);
  schema.parse(fields);
}
singletons.settings.schema().parse(settings);

/** A folder of content: text, bytes or fields by path. */
export type Folder = Record<string, string | Uint8Array>;

/** The text of a minimal entry with some fields changed; `undefined` takes a field away. */
export function entry(collection: CollectionKey, changes: Fields = {}, body = 'Text.'): string {
  const fields = yaml({ ...minimal[collection].fields, ...changes });
  return collections[collection].body === 'none' ? fields : `---\n${fields}---\n${body}\n`;
}

/** A folder with one minimal entry of each collection, and settings. It has no problem. */
export function completeFolder(): Folder {
  const names = Object.keys(minimal) as CollectionKey[];
  return {
    'settings.yml': yaml(settings),
    ...Object.fromEntries(names.map((name) => [minimal[name].path, entry(name)])),
  };
}

/** The problems of the complete folder with these files added or replaced, as the build prints them. */
export function problemsWith(files: Folder, pictures: PictureFile[] = []): string[] {
  const { problems } = validateContent(toFiles({ ...completeFolder(), ...files }), pictures);
  return problems.map((problem) => formatProblem(problem, 'content'));
}

/** The problems of a minimal entry with some fields changed. */
export function problemsOfEntry(
  collection: CollectionKey,
  changes: Fields,
  body?: string,
): string[] {
  return problemsWith({ [minimal[collection].path]: entry(collection, changes, body) });
}

export function yaml(fields: Fields): string {
  return stringify(fields, { lineWidth: 0 });
}

export function toFiles(folder: Folder): SourceFile[] {
  return Object.entries(folder)
    .map(([path, content]) => ({
      path,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
