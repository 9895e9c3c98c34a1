import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/build/build-site.ts';
import { readContent } from '../../../src/build/read-content.ts';
import { sealEdition } from '../../../src/build/seal.ts';
import { completeFolder, entry } from '../validation/minimal.ts';

const EDITION = 'programme/2025/edition.yml';
const SEALED = 'programme/2025/sealed.txt';
const CHAPTER = 'programme/2025/wohnen.mdx';

const YAML = `# Beschlossen ist beschlossen.
title: "Programm"   # kurz
status: adopted
adoptedBy: 'Mitgliederversammlung'
date: 2025-03-29
changelog: >
  Zwei
  Zeilen.
`;

let contentDir: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, text] of Object.entries({ ...completeFolder(), [EDITION]: YAML })) {
    write(path, text);
  }
});

afterEach(() => {
  rmSync(contentDir, { recursive: true, force: true });
});

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(join(contentDir, dirname(path)), { recursive: true });
  writeFileSync(join(contentDir, path), text);
}

const read = (path: string) => readFileSync(join(contentDir, path), 'utf8');
const freeze = (id = '2025') => sealEdition({ contentDir, contentName: 'content' }, id);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What stands in the folder of the edition, file by file. */
const readFolder = () =>
  readdirSync(join(contentDir, 'programme/2025')).map((name) => [
    name,
    read(`programme/2025/${name}`),
  ]);

describe('sealing an edition', () => {
  it('writes its text, and the SHA-256 of that text', async () => {
    const { seal, isNew } = await freeze();
    expect(isNew).toBe(true);
    expect(read(SEALED)).toMatch(/^Programm\nDatum: 2025-03-29\nBeschlossen von: Mitglieder/);
    expect(seal).toBe(sha256(read(SEALED)));
  });

  it('adds one line to edition.yml and leaves the others as they are', async () => {
    const { seal } = await freeze();
    expect(read(EDITION)).toBe(`${YAML}seal: '${seal}'\n`);
  });

  it('keeps CRLF', async () => {
    write(EDITION, YAML.replaceAll('\n', '\r\n'));
    const { seal } = await freeze();
    expect(read(EDITION)).toBe(`${YAML}seal: '${seal}'\n`.replaceAll('\n', '\r\n'));
  });

  it('begins a line of its own where the last one does not end', async () => {
    write(EDITION, YAML.trimEnd());
    const { seal } = await freeze();
    expect(read(EDITION)).toBe(`${YAML}seal: '${seal}'\n`);
  });

  it.each([
    'seal:',
    'seal: ""',
    "seal: ''",
    'seal: null',
    'seal: ~',
    'seal:   ',
    'seal: # folgt',
    'seal: "" # folgt',
  ])('puts the seal in the place of an empty one: %s', async (line) => {
    write(EDITION, YAML.replace('date:', `${line}\ndate:`));
    const { seal } = await freeze();
    expect(read(EDITION)).toBe(`${YAML}seal: '${seal}'\n`);
  });

  it('leaves content that has no problem, and nothing beside it', async () => {
    await freeze();
    expect((await readContent(contentDir)).problems).toEqual([]);
    expect(readFolder().map(([name]) => name)).toEqual(['edition.yml', 'sealed.txt', 'wohnen.mdx']);
  });

  it('does not ask for the rest of the content to be in order', async () => {
    write('pages/leer.mdx', '');
    expect((await freeze()).isNew).toBe(true);
  });

  it('a second time changes nothing', async () => {
    const { seal } = await freeze();
    const files = readFolder();
    expect(await freeze()).toEqual({ seal, isNew: false });
    expect(readFolder()).toEqual(files);
  });

  it('a second time changes nothing in one that was superseded', async () => {
    const { seal } = await freeze();
    write(EDITION, read(EDITION).replace('status: adopted', 'status: superseded'));
    expect(await freeze()).toEqual({ seal, isNew: false });
  });
});

describe('the text of a sealed edition', () => {
  it('is restored where it was lost', async () => {
    const { seal } = await freeze();
    const files = readFolder();
    rmSync(join(contentDir, SEALED));
    expect(await freeze()).toEqual({ seal, isNew: false });
    expect(readFolder()).toEqual(files);
  });
});

describe('not sealed, and not touched, is an edition', () => {
  const expectRefusal = async (id: string, message: string) => {
    const files = readFolder();
    await expect(freeze(id)).rejects.toThrow(message);
    expect(readFolder()).toEqual(files);
  };

  it.each(['draft', 'consultation', 'superseded'])('that is not adopted: %s', async (status) => {
    write(EDITION, YAML.replace('adopted', status));
    await expectRefusal(
      '2025',
      `Die Fassung „2025“ ist nicht beschlossen (status: ${status}). Versiegelt wird nur, was beschlossen ist: Setze status auf „adopted“ und trage date und adoptedBy ein.`,
    );
  });

  it.each(['2031', '', '..', '2025/wohnen'])('that is not there: "%s"', async (id) => {
    write('programme/2030/edition.yml', entry('editions', { status: 'draft' }));
    await expectRefusal(id, `Die Fassung „${id}“ gibt es nicht. Vorhanden sind: 2025, 2030.`);
  });

  it('where there are none', async () => {
    rmSync(join(contentDir, 'programme'), { recursive: true });
    await expect(freeze()).rejects.toThrow('Vorhanden sind: keine.');
  });

  it('that has no chapter', async () => {
    rmSync(join(contentDir, CHAPTER));
    await expectRefusal(
      '2025',
      'Die Fassung „2025“ hat noch kein Kapitel. Es gibt nichts zu versiegeln.',
    );
  });

  it('that has problems, all of which are named', async () => {
    write(CHAPTER, entry('chapters', { order: 'x' }, ':::hinweis\ny\n:::'));
    write('programme/2025/bildung.mdx', '');
    write('pages/leer.mdx', '');
    const files = readFolder();
    const error: unknown = await freeze().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ContentError);
    const places = ['bildung.mdx:1  ', 'wohnen.mdx:3:1  order  ', 'wohnen.mdx:6:1  '];
    expect((error as ContentError).lines).toEqual(
      places.map((place) => expect.stringContaining(`content/programme/2025/${place}`) as string),
    );
    expect(readFolder()).toEqual(files);
  });

  it('whose fields leave no line for the seal', async () => {
    write(EDITION, "{ title: 'Programm', status: adopted, date: 2025-03-29 }\n");
    await expectRefusal(
      '2025',
      'In „content/programme/2025/edition.yml“ lässt sich das Siegel nicht eintragen. Schreibe die Felder untereinander, jedes in einer eigenen Zeile, und versiegle noch einmal.',
    );
  });

  it('whose file goes on after the end of its fields', async () => {
    write(EDITION, YAML.replace('changelog: >\n  Zwei\n  Zeilen.\n', '...\n'));
    await expectRefusal('2025', 'lässt sich das Siegel nicht eintragen.');
  });

  it('that was sealed and says something else now', async () => {
    await freeze();
    write(CHAPTER, entry('chapters', {}, 'Anderes.'));
    const files = readFolder();
    await expect(freeze()).rejects.toThrow(ContentError);
    expect(readFolder()).toEqual(files);
  });
});

it('a seal is not written where its text could not be', async () => {
  // A folder of that name is in the way of the file.
  mkdirSync(join(contentDir, `${SEALED}.new`));
  await expect(freeze()).rejects.toThrow('EISDIR');
  expect(read(EDITION)).toBe(YAML);
  expect(existsSync(join(contentDir, SEALED))).toBe(false);
});
