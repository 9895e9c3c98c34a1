import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createCheckout } from './checkout.ts';
import {
  createPicture,
  openLocalBackend,
  useGitWithoutIdentity,
  type Format,
} from './open-local-backend.ts';

useGitWithoutIdentity();

async function createAnimation(): Promise<Buffer> {
  const frames = [await createPicture('png'), await createPicture('jpeg')];
  return sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
}

describe('an upload', () => {
  it.each<[string, Format]>([
    ['a.png', 'png'],
    ['a.jpg', 'jpeg'],
    ['a.JPEG', 'jpeg'],
    ['a.webp', 'webp'],
    ['a.avif', 'avif'],
    ['a.gif', 'gif'],
  ])('of a picture is taken: %s', async (name, format) => {
    const checkout = createCheckout();
    const path = `content/events/${name}`;
    await (await openLocalBackend(checkout)).upload(path, await createPicture(format));
    expect(checkout.show()).toEqual([`A ${path}`]);
  });

  it('may move, as the build lets it', async () => {
    const checkout = createCheckout();
    await (
      await openLocalBackend(checkout)
    ).upload('content/events/a.gif', await createAnimation());
    expect(checkout.show()).toEqual(['A content/events/a.gif']);
  });

  const text = (content: string) => new TextEncoder().encode(content);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array, number]>([
    ['SVG', 'a.svg', () => text(svg), 415],
    ['SVG under another name', 'a.png', () => text(svg), 415],
    ['HTML', 'a.html', () => text('<script>alert(1)</script>'), 415],
    ['HTML under another name', 'a.png', () => text('<script>alert(1)</script>'), 415],
    ['a script', 'a.js', () => text('alert(1)'), 415],
    ['a page', 'a.mdx', () => text('---\n---\n'), 415],
    ['nothing', 'a.png', () => text(''), 415],
    ['a picture of another type', 'a.png', () => createPicture('jpeg'), 415],
    [
      'a picture that was cut off',
      'a.jpg',
      async () => (await createPicture('jpeg', 400, 400)).subarray(0, 900),
      415,
    ],
    ['50 million points and more', 'a.png', () => createPicture('png', 8000, 6251), 415],
    ['more than 8 MB', 'a.png', () => new Uint8Array(8_000_001), 413],
    ['a name without an ending', 'png', () => createPicture('png'), 415],
  ])('of %s is refused', async (_what, name, create, status) => {
    const checkout = createCheckout();
    const { upload } = await openLocalBackend(checkout);
    await expect(upload(`content/events/${name}`, await create())).rejects.toMatchObject({
      status,
      message: expect.stringMatching(/(?:Nimm|Speichere|Gib|Verkleinere).*\.$/) as string,
    });
    expect(checkout.status()).toEqual([]);
  });

  it('outside of a collection is refused', async () => {
    const checkout = createCheckout();
    const { upload } = await openLocalBackend(checkout);
    for (const path of ['public/a.png', 'content/a.png', 'content/events/.a.png']) {
      const bytes = await createPicture('png');
      await expect(upload(path, bytes)).rejects.toMatchObject({ status: 403 });
    }
  });

  it('cannot come as the text of an entry', async () => {
    const checkout = createCheckout();
    await expect(
      (await openLocalBackend(checkout)).save('content/events/a.png', svg),
    ).rejects.toMatchObject({
      status: 415,
    });
    expect(checkout.status()).toEqual([]);
  });
});
