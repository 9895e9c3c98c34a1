import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { restrictPictureReaders } from '../../../src/build/submission/restrict-pictures.ts';
import { createSite, LETTER, letter, PASSED, report, STRANGER, submit } from './submit.ts';

const FOLDER = 'content/candidacies/jhv';
const photo = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#c00' } })
  .jpeg()
  .toBuffer();

const withPortrait = (src: string) =>
  letter({
    consent: { givenOn: '2027-01-08', portrait: true },
    portrait: { src, alt: 'Lacht in die Kamera', credit: 'Foto: privat' },
  });

beforeAll(restrictPictureReaders);

describe('a picture beside a letter', () => {
  it('passes as the portrait and in the text', async () => {
    const files = { [LETTER]: withPortrait('neu.jpg'), [`${FOLDER}/neu.jpg`]: photo };
    expect(await submit(files)).toEqual(PASSED);
    const inText = {
      [LETTER]: letter({}, '![Am Infostand](stand.jpg)'),
      [`${FOLDER}/stand.jpg`]: photo,
    };
    expect(await submit(inText)).toEqual(PASSED);
  });

  it('needs consent of its own as the portrait', async () => {
    const text = withPortrait('neu.jpg').replace('portrait: true', 'portrait: false');
    expect(await submit({ [LETTER]: text, [`${FOLDER}/neu.jpg`]: photo })).toEqual([
      expect.stringContaining(
        'consent.portrait  Ein Porträt ist dabei, aber die Einwilligung dazu fehlt.',
      ),
    ]);
  });

  it.each([
    ['HTML', '<html><script>alert(1)</script></html>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'],
    ['empty', ''],
    ['cut off', photo.subarray(0, photo.length / 2)],
  ])('that is %s is refused', async (_name, bytes) => {
    expect(
      await submit({ [LETTER]: withPortrait('neu.jpg'), [`${FOLDER}/neu.jpg`]: bytes }),
    ).toEqual([
      expect.stringContaining('ist kein lesbares Bild. Speichere das Bild neu als jpg oder png.'),
    ]);
  });

  it.each(['neu.svg', 'neu.html', 'neu.jpg.js', '.htaccess', 'neu'])(
    'may not be %s',
    async (name) => {
      expect(await submit({ [LETTER]: letter(), [`${FOLDER}/${name}`]: photo })).toEqual([
        `${FOLDER}/${name}  ${STRANGER}`,
      ]);
    },
  );

  it('is one that the letter shows', async () => {
    expect(await submit({ [LETTER]: letter(), [`${FOLDER}/neu.jpg`]: photo })).toEqual([
      `${FOLDER}/neu.jpg  Das Schreiben zeigt dieses Bild nicht. Trage seinen Namen beim Porträt ein oder lösche das Bild.`,
    ]);
  });

  it('lies in the same folder', async () => {
    expect(await submit({ [LETTER]: letter(), 'content/candidacies/neu.jpg': photo })).toEqual([
      `content/candidacies/neu.jpg  ${STRANGER}`,
    ]);
  });

  it('of more than 10 MB is refused', async () => {
    const bytes = Buffer.concat([photo, Buffer.alloc(10_000_000)]);
    const lines = await submit({ [LETTER]: withPortrait('neu.jpg'), [`${FOLDER}/neu.jpg`]: bytes });
    expect(lines).toContain(
      `${FOLDER}/neu.jpg  Die Datei ist zu groß: 10,1 MB, erlaubt sind 10 MB. Verkleinere das Bild.`,
    );
  });

  it('is one of three at most', async () => {
    const names = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'];
    const body = names.map((name) => `![Bild](${name})`).join('\n\n');
    const files = Object.fromEntries(names.map((name) => [`${FOLDER}/${name}`, photo]));
    expect(await submit({ [LETTER]: letter({}, body), ...files })).toEqual([
      `${FOLDER}/a.jpg  Dieser Antrag enthält 4 Bilder, erlaubt sind 3. Lösche die übrigen.`,
    ]);
  });

  it.each(['portrait.jpg', 'Portrait.JPG'])(
    'does not take the name of another, even on a disk that does not tell capitals: %s',
    async (name) => {
      const { repository, main } = createSite({ [`${FOLDER}/portrait.jpg`]: photo });
      const other = Buffer.concat([photo, Buffer.from('other')]);
      const files = { [LETTER]: withPortrait(name), [`${FOLDER}/${name}`]: other };
      const lines = await report(repository, main, repository.commit(files, [main]));
      expect(lines[0]).toMatch(
        /Eine Datei dieses Namens gibt es schon\.|Diese Datei ist schon auf der Website\./,
      );
    },
  );

  it('does not take the name of its sister', async () => {
    const body = '![Bild](bild.jpg)\n\n![Bild](Bild.jpg)';
    const files = { [`${FOLDER}/bild.jpg`]: photo, [`${FOLDER}/Bild.jpg`]: photo };
    const lines = await submit({ [LETTER]: letter({}, body), ...files });
    expect(
      lines.filter((line) => line.includes('Eine Datei dieses Namens gibt es schon.')),
    ).toHaveLength(2);
  });
});
