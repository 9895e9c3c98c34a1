import { describe, expect, it } from 'vitest';
import { renderHtml } from './rendered.ts';

const render = (source: string) => renderHtml(source);

describe('a star in a gendered word', () => {
  it.each([
    'Bürger*innen und Mieter*innen',
    'Ein*e Schüler*in und jede*r Lehrer*in',
    'Die Arbeitnehmer*innenvertretung und das Student*innenwerk',
    'der*die Kandidat*in, dem*der Beamt*in, des*der Ärzt*in',
    'er*sie, ihm*ihr, sein*ihr und ein*en',
    'keine*r, eine*n, jede*m, liebe*r',
    'BÜRGER*Innen und Mieter*Innen',
    'Kolleg*innen*',
    'Bürger*innen, Mieter*innen; Nutzer*innen. Wähler*innen!',
    '(Bürger*innen) „Mieter*innen“ Nutzer*innen-Räte',
  ])('stays a star: %s', (text) => {
    expect(render(text)).toBe(`<p>${text}</p>`);
  });

  it('stays a star inside of emphasis', () => {
    expect(render('*Bürger*innen* und **Mieter*innen**')).toBe(
      '<p><em>Bürger*innen</em> und <strong>Mieter*innen</strong></p>',
    );
  });

  it('stays a star in headings, links, lists and tables', () => {
    expect(render('## Bürger*innen und Mieter*innen')).toContain('Bürger*innen und Mieter*innen');
    expect(render('[Bürger*innen und Mieter*innen](/x/)')).toContain(
      '>Bürger*innen und Mieter*innen<',
    );
    expect(render('- Bürger*innen und Mieter*innen')).toContain(
      '<li>Bürger*innen und Mieter*innen</li>',
    );
    expect(render('| Bürger*innen und Mieter*innen |\n|---|')).toContain(
      '<th>Bürger*innen und Mieter*innen</th>',
    );
  });

  it('may still be escaped', () => {
    expect(render('Kandidat\\*innen und Mieter\\*innen')).toBe(
      '<p>Kandidat*innen und Mieter*innen</p>',
    );
  });
});

describe('any other star', () => {
  it.each([
    ['*kursiv*', '<em>kursiv</em>'],
    ['**fett**', '<strong>fett</strong>'],
    ['***beides***', '<em><strong>beides</strong></em>'],
    ['ein *betontes* Wort', 'ein <em>betontes</em> Wort'],
    ['un*frisiert*bar', 'un<em>frisiert</em>bar'],
    ['**Bürger**innen', '<strong>Bürger</strong>innen'],
    ['*in* und *r*', '<em>in</em> und <em>r</em>'],
    ['2*3*4', '2<em>3</em>4'],
    ['a * b * c', 'a * b * c'],
    ['Frauen* und Mädchen*', 'Frauen* und Mädchen*'],
  ])('works as in CommonMark: %s', (source, html) => {
    expect(render(source)).toBe(`<p>${html}</p>`);
  });
});
