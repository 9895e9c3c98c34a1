import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleAdmin } from '../../../src/build/editing/admin-bundle.ts';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

const folders = ['first', 'second'].map((name) => mkdtempSync(join(tmpdir(), `admin-${name}-`)));
const [folder = '', again = ''] = folders;

let manifest: Record<string, Chunk>;
let pages: Awaited<ReturnType<typeof bundleAdmin>>;

beforeAll(async () => {
  pages = await bundleAdmin(folder);
  await bundleAdmin(again);
  manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as typeof manifest;
}, 300_000);

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

function list(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .toSorted();
}

function readScripts(): [name: string, code: string][] {
  return list(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

/** A chunk and everything that the browser loads before it runs. */
function collect(name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`No chunk ${name}`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const other of chunk.imports ?? []) collect(other, found);
  return found;
}

const sizes = new Map<string, number>();

/** Bytes of a file as a browser gets it. */
function measure(file: string): number {
  const size = sizes.get(file) ?? brotliCompressSync(readFileSync(join(folder, file))).length;
  sizes.set(file, size);
  return size;
}

/** What in a script makes code from text, with what stands around it. */
function findEval(code: string): string[] {
  return [...code.matchAll(/(?<![\w$.])(?:eval|(?:new )?Function)\(/g)].map(({ index }) =>
    code.slice(Math.max(0, index - 60), index + 40),
  );
}

/**
 * Tries of libraries that are guarded: they ask whether it works, or come to it only where the browser is none. The
 * policy of the page refuses all of them.
 */
const GUARDED = [
  // lodash and others look for the global object.
  /\|\|Function\(`return this`\)\(\)/,
  /:Function\(`return this`\)\(\)/,
  // zod asks whether it may compile.
  /try\{return Function\(``\),!0\}catch\{return!1\}/,
  // function-bind, for browsers without `bind`.
  /Function\(`binder`,`return function/,
  // Apollo, in the chunk for GitHub, looks for `process`.
  /try\{Function\(`stub`,`process = stub`\)/,
];

/** Hosts that are named in the scripts; whoever adds one says what for. */
const HOSTS: Record<string, string[]> = {
  'names of formats, never asked': [
    'www.w3.org',
    'json-schema.org',
    'purl.oclc.org',
    'purl.org',
    'schemas.openxmlformats.org',
  ],
  'explanations in messages and comments': [
    'bit.ly',
    'developer.mozilla.org',
    'dev.apollodata.com',
    'fb.me',
    'github.com',
    'goo.gl',
    'mozilla.github.io',
    'npms.io',
    'prosemirror.net',
    'react-dnd.github.io',
    'react.dev',
    'reactjs.org',
    'redux.js.org',
    'rolldown.rs',
    'www.decapcms.org',
  ],
  'examples and stand-ins': [
    'example.com',
    'example.org',
    'meet.example.org',
    'site.example',
    'www.example.org',
  ],
  'the forges that can be chosen': ['gitlab.com', 'api.github.com'],
  'parts of Decap that we do not use': [
    'api.bitbucket.org',
    'api.netlify.com',
    'localhost:8081',
    'www.githubstatus.com',
  ],
};

describe('the bundle of the CMS', () => {
  it('has the same bytes each time', () => {
    expect(list(again)).toEqual(list(folder));
    for (const name of list(folder)) {
      const [one, other] = [folder, again].map((made) => readFileSync(join(made, name)));
      expect(other?.equals(one ?? Buffer.alloc(0)), name).toBe(true);
    }
  });

  it('has a script for each page', () => {
    for (const { script, styles } of Object.values(pages)) {
      for (const file of [script, ...styles]) expect(list(folder)).toContain(file);
    }
  });

  it('makes no code from text', () => {
    const found = readScripts().flatMap(([name, code]) =>
      findEval(code)
        .filter((place) => !GUARDED.some((guarded) => guarded.test(place)))
        .map((place) => `${name}: ${place}`),
    );
    expect(found).toEqual([]);
  });

  it('loads scripts from its own folder only', () => {
    for (const [name, code] of readScripts()) {
      const loaded = [...code.matchAll(/(?<![\w$.])import\(([^)]*)\)/g)].map(([, what]) => what);
      for (const what of loaded) expect(what, name).toMatch(/^`\.\/[\w.-]+\.js`$/);
      expect(code, name).not.toMatch(/importScripts\(/);
    }
  });

  it('names no host that nobody has judged', () => {
    const named = readScripts().flatMap(([, code]) =>
      [...code.matchAll(/https?:\/\/([\w-][\w.-]*\.[a-z]{2,}|localhost:\d+)/g)].map(
        ([, host]) => host,
      ),
    );
    const known = Object.values(HOSTS).flat();
    expect([...new Set(named)].filter((host) => !known.includes(host ?? ''))).toEqual([]);
  });

  it('has styles that load nothing from elsewhere', () => {
    for (const name of list(folder).filter((file) => file.endsWith('.css'))) {
      expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(
        /@import|url\(["']?(?:https?:)?\/\//,
      );
    }
  });

  it.each([
    ['proxy', '../node_modules/decap-cms-backend-proxy/dist/esm/index.js'],
    ['forgejo', 'backend/forgejo.ts'],
    ['gitlab', 'backend/gitlab.ts'],
    ['github', 'backend/github.ts'],
  ])('is at most 700 KB of script before the log-in, brotli, with %s', (_name, backend) => {
    const files = new Set(['main.ts', 'start.ts', backend].flatMap((name) => [...collect(name)]));
    const total = [...files].reduce((sum, file) => sum + measure(file), 0);
    expect(total).toBeLessThan(700_000);
  });
});
