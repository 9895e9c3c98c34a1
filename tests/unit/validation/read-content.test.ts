import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { readContent } from '../../../src/build/read-content.ts';
import { formatProblem } from '../../../src/validation/problem.ts';
import { expectGerman } from '../german.ts';
import { completeFolder, entry, type Folder } from './minimal.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function write(files: Folder): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

async function read(folder: string): Promise<string[]> {
  const { problems } = await readContent(folder);
  for (const { message } of problems) expectGerman(message);
  return problems.map((problem) => formatProblem(problem, 'content'));
}

const LINK =
  'Dies ist eine Verknüpfung oder keine gewöhnliche Datei. Lege an ihrer Stelle die Datei selbst ab.';

describe('a content folder', () => {
  it('is read with all its entries', async () => {
    const { content, problems } = await readContent(write(completeFolder()));
    expect(problems).toEqual([]);
    expect(content.entries.map(({ path }) => path)).toEqual(
      Object.keys(completeFolder())
        .filter((path) => path !== 'settings.yml')
        .toSorted(),
    );
    expect(content.settings?.shortName).toBe('Jusos');
  });

  it('needs settings', async () => {
    expect(await read(write({ 'pages/mitmachen.mdx': entry('pages') }))).toEqual([
      'content/settings.yml  Die Einstellungen fehlen. Lege die Datei an: name, shortName, url, description, email.',
    ]);
  });

  it('may hold hidden files and folders, which are not read', async () => {
    const files = { '.DS_Store': '\0', '.git/config': 'x', 'pages/.mitmachen.mdx.swp': '\0' };
    expect(await read(write({ ...completeFolder(), ...files }))).toEqual([]);
  });

  it('may be reached through a link', async () => {
    const folder = write(completeFolder());
    const link = join(write({}), 'content');
    symlinkSync(folder, link);
    expect(await read(link)).toEqual([]);
    expect(await read(`${link}/`)).toEqual([]);
  });

  it('that is not there is an error', async () => {
    await expect(readContent(join(tmpdir(), 'no-such-content'))).rejects.toThrow('ENOENT');
  });

  it('names a body of 5 MB without reading it', async () => {
    const files = { 'pages/gross.mdx': entry('pages', {}, 'Wort '.repeat(1_000_000)) };
    expect(await read(write({ ...completeFolder(), ...files }))).toEqual([
      'content/pages/gross.mdx:1  Die Datei ist zu groß: 5,0 MB, erlaubt sind 2 MB. Teile den Text auf mehrere Einträge auf.',
    ]);
  });
});

describe('a link in the content folder', () => {
  const outside = () =>
    write({ 'geheim.mdx': entry('pages', { title: 'Geheim' }), 'bild.png': 'x' });

  it.each([
    ['a file outside', 'pages/geheim.mdx', (folder: string) => join(folder, 'geheim.mdx')],
    ['a folder outside', 'pages/ordner', (folder: string) => folder],
    ['nothing', 'pages/leer.mdx', (folder: string) => join(folder, 'fehlt')],
    ['the root of the machine', 'pages/root', () => '/'],
    ['a picture outside', 'pages/bild.png', (folder: string) => join(folder, 'bild.png')],
  ])('to %s is refused and not followed', async (_name, path, target) => {
    const folder = write(completeFolder());
    symlinkSync(target(outside()), join(folder, path));
    const { content, problems } = await readContent(folder);
    expect(problems).toEqual([{ path, message: LINK }]);
    expect(content.entries.map(({ data }) => ('title' in data ? data.title : ''))).not.toContain(
      'Geheim',
    );
    expect([...content.pictures.keys()]).not.toContain(path);
  });

  it('to a file inside is refused as well: it would have two addresses', async () => {
    const folder = write(completeFolder());
    symlinkSync('mitmachen.mdx', join(folder, 'pages/kopie.mdx'));
    expect(await read(folder)).toEqual([`content/pages/kopie.mdx  ${LINK}`]);
  });

  it('to the folder itself does not go round in circles', async () => {
    const folder = write(completeFolder());
    symlinkSync('.', join(folder, 'pages/kreis'));
    expect(await read(folder)).toEqual([`content/pages/kreis  ${LINK}`]);
  });

  it('is not waited for where it is a pipe', async () => {
    const folder = write(completeFolder());
    execFileSync('mkfifo', [join(folder, 'pages/rohr.mdx')]);
    expect(await read(folder)).toEqual([`content/pages/rohr.mdx  ${LINK}`]);
  });
});

describe('a picture', () => {
  const colour = { create: { width: 200, height: 200, channels: 3, background: '#c00' } } as const;
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const photo = () => sharp({ create: { ...colour.create, noise } });

  /** The problems of a page that shows `name`, with a file of that name beside it. */
  async function show(name: string, bytes: Uint8Array | string): Promise<string[]> {
    const page = { 'pages/seite.mdx': entry('pages', {}, `![Bild](${name})`) };
    return read(write({ ...completeFolder(), ...page, [`pages/${name}`]: bytes }));
  }
  const at = (message: string) => [`content/pages/seite.mdx:5:1  ${message}`];
  const unreadable = (name: string) =>
    at(
      `Die Datei „pages/${name}“ ist kein lesbares Bild. Speichere das Bild neu als jpg oder png.`,
    );

  it.each(['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif'] as const)('may be %s', async (format) => {
    expect(
      await show(
        `bild.${format}`,
        await photo()
          .toFormat(format === 'jpg' ? 'jpeg' : format)
          .toBuffer(),
      ),
    ).toEqual([]);
  });

  it('may have a name in capitals and with umlauts', async () => {
    expect(await show('Größe.JPG', await photo().jpeg().toBuffer())).toEqual([]);
  });

  it.each([
    ['text', 'Das ist kein Bild.'],
    ['empty', ''],
    ['HTML', '<html><script>alert(1)</script></html>'],
    ['only the first bytes of one', Buffer.from('89504e470d0a1a0a', 'hex')],
  ])('that is %s is refused', async (_name, bytes) => {
    expect(await show('bild.png', bytes)).toEqual(unreadable('bild.png'));
  });

  it.each(['jpeg', 'png', 'webp'] as const)('that was cut off (%s) is refused', async (format) => {
    const bytes = await photo().toFormat(format).toBuffer();
    expect(await show(`bild.${format}`, bytes.subarray(0, bytes.length / 2))).toEqual(
      unreadable(`bild.${format}`),
    );
  });

  it('that bears the name of another format is refused', async () => {
    expect(await show('bild.png', await photo().jpeg().toBuffer())).toEqual(
      at('Die Datei „pages/bild.png“ ist in Wahrheit ein jpeg-Bild. Gib ihr die passende Endung.'),
    );
  });

  it.each(['svg', 'tiff'])('that is a %s under another name is refused', async (format) => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const bytes = format === 'svg' ? svg : await photo().tiff().toBuffer();
    expect(await show('bild.png', bytes)).toEqual(
      at(
        `Die Datei „pages/bild.png“ ist in Wahrheit ein ${format}-Bild. Speichere das Bild neu als jpg oder png.`,
      ),
    );
  });

  it.each(['gif', 'webp', 'png', 'avif'])('that moves (%s) is refused', async (format) => {
    expect(await show(`bild.${format}`, await createFilm(format))).toEqual(
      at(
        `Das Bild „pages/bild.${format}“ bewegt sich. Speichere ein einzelnes Bild daraus als jpg oder png.`,
      ),
    );
  });

  /** Two frames as sharp writes them; a PNG with the chunk of a film, an AVIF with the brand of one. */
  async function createFilm(format: string): Promise<Buffer> {
    const frame = (background: string) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer();
    if (format === 'png') {
      const png = await frame('#f00');
      // An acTL chunk after IHDR: 8 bytes, of which the checksum is not looked at before the refusal.
      const control = Buffer.from('000000086163544c0000000200000000f38d9370', 'hex');
      return Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
    }
    if (format === 'avif') {
      const avif = await photo().avif().toBuffer();
      const brand = avif.indexOf('avif', 16, 'latin1');
      avif.write('avis', brand, 'latin1');
      return avif;
    }
    const film = sharp([await frame('#f00'), await frame('#00f')], { join: { animated: true } });
    return (format === 'gif' ? film.gif() : film.webp()).toBuffer();
  }

  it('of 50 megapixels and more is refused before it is unpacked', async () => {
    const bytes = await sharp({ create: { ...colour.create, width: 8000, height: 6250 } })
      .png()
      .toBuffer();
    expect(await show('bild.png', bytes)).toEqual(
      at(
        'Das Bild „pages/bild.png“ ist zu groß. Verkleinere es: Erlaubt sind weniger als 50 Millionen Bildpunkte.',
      ),
    );
  });

  it('that is not there is refused', async () => {
    const page = { 'pages/seite.mdx': entry('pages', {}, '![Bild](fehlt.png)') };
    expect(await read(write({ ...completeFolder(), ...page }))).toEqual(
      at(
        'Die Bilddatei „fehlt.png“ liegt nicht neben dem Eintrag. Lege sie in denselben Ordner oder berichtige den Namen.',
      ),
    );
  });

  it('that is a folder is not there', async () => {
    const page = { 'pages/seite.mdx': entry('pages', {}, '![Bild](ordner.png)') };
    const folder = write({ ...completeFolder(), ...page });
    mkdirSync(join(folder, 'pages/ordner.png'));
    expect(await read(folder)).toHaveLength(1);
  });
});
