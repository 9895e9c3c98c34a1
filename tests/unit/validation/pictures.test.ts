import { describe, expect, it } from 'vitest';
import { entry, problemsWith } from './minimal.ts';

describe('a picture', () => {
  const portrait = (src: string) => ({
    'people/muster.mdx': entry('people', { portrait: { src, alt: 'Porträt', credit: 'privat' } }),
  });
  const PATH = 'content/people/muster.mdx';

  it('lies beside its entry', () => {
    const file = { path: 'people/foto.jpg' };
    expect(problemsWith(portrait('foto.jpg'), [file])).toEqual([]);
    expect(problemsWith(portrait('./foto.jpg'), [file])).toEqual([]);
    expect(problemsWith(portrait('foto.jpg'), [{ path: 'foto.jpg' }])).toEqual([
      `${PATH}:8:3  portrait.src  Die Bilddatei „foto.jpg“ liegt nicht neben dem Eintrag. Lege sie in denselben Ordner oder berichtige den Namen.`,
    ]);
  });

  it.each([
    '../people/foto.jpg',
    '/foto.jpg',
    'https://a.example/foto.jpg',
    'foto.svg',
    'foto.jpg?raw',
    'people/foto.jpg',
  ])('is never %s', (src) => {
    expect(problemsWith(portrait(src), [{ path: 'people/foto.jpg' }])).toEqual([
      `${PATH}:8:3  portrait.src  „${src}“ ist kein Bild neben dem Eintrag. Erlaubt sind png, jpg, jpeg, webp, avif und gif im selben Ordner, genannt wird nur der Dateiname.`,
    ]);
  });

  it('in a body is looked for too', () => {
    expect(
      problemsWith({ 'pages/mitmachen.mdx': entry('pages', {}, 'a\n\nb ![c](d.png)') }),
    ).toEqual([
      'content/pages/mitmachen.mdx:7:3  Die Bilddatei „d.png“ liegt nicht neben dem Eintrag. Lege sie in denselben Ordner oder berichtige den Namen.',
    ]);
  });
});
