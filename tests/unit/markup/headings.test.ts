import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isReservedId, slugify } from '../../../src/markup/headings.ts';
import { renderBody } from '../../../src/markup/render.ts';
import { renderDom } from './rendered.ts';

const headingsOf = (source: string) => renderBody(source, { citable: true }).headings;
const levelsOf = (source: string) => headingsOf(source).map(({ level }) => level);
const idsOf = (source: string) => headingsOf(source).map(({ id }) => id);

describe('the levels of headings', () => {
  it('begin at 2, below the title of the page', () => {
    expect(levelsOf('# a\n\n## b\n\n### c')).toEqual([2, 2, 3]);
    expect(levelsOf('### a')).toEqual([2]);
  });

  it('close up where one is skipped', () => {
    expect(levelsOf('## a\n\n##### b\n\n###### c\n\n## d')).toEqual([2, 3, 4, 2]);
  });

  it('of demands and questions lie one below the heading before them', () => {
    const body = [
      ':::question{title="a"}\nx\n:::',
      '## b',
      ':::demand{id="c-1" title="c"}\nx\n:::',
      '### d',
      ':::question{title="e"}\nx\n:::',
    ].join('\n\n');
    expect(levelsOf(body)).toEqual([2, 2, 3, 3, 4]);
  });

  it('never skip, whatever the author does', () => {
    const block = fc.oneof(
      fc.integer({ min: 1, max: 6 }).map((depth) => `${'#'.repeat(depth)} Titel`),
      fc.constant(':::question{title="Titel"}\nText\n:::'),
      fc.integer({ min: 1, max: 6 }).map((depth) => `> ${'#'.repeat(depth)} Titel`),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), (blocks) => {
        const levels = [...renderDom(blocks.join('\n\n')).querySelectorAll('h2,h3,h4,h5,h6')].map(
          ({ localName }) => Number(localName.slice(1)),
        );
        expect(levels).toHaveLength(blocks.length);
        levels.reduce((before, level) => {
          expect(level).toBeLessThanOrEqual(before + 1);
          return level;
        }, 1);
      }),
    );
  });
});

describe('the id of a heading', () => {
  it.each([
    ['Wohnen und Boden', 'wohnen-und-boden'],
    ['Größe, Straße, Öl & Ärger', 'groesse-strasse-oel-aerger'],
    ['GRÖẞE', 'groesse'],
    ['Gro\u0308ße', 'groesse'],
    ['Café Élysée, Łódź', 'cafe-elysee-odz'],
    ['„Zitat“ – 1. Teil!', 'zitat-1-teil'],
    ['*betont* und `code`', 'betont-und-code'],
    ['constructor', 'constructor'],
    ['🌹', 'abschnitt'],
    ['שלום', 'abschnitt'],
    ['Abs 1', 'abschnitt-abs-1'],
    ['Anm. 1', 'abschnitt-anm-1'],
    ['Inhalt', 'abschnitt-inhalt'],
    ['Footnote label', 'abschnitt-footnote-label'],
  ])('%s is %s', (title, id) => {
    expect(idsOf(`## ${title}`)).toEqual([id]);
  });

  it('of 300 characters is cut', () => {
    expect(slugify('W'.repeat(300))).toHaveLength(80);
  });

  it('counts up where titles repeat', () => {
    expect(idsOf('## a\n\n## a\n\n## a-2\n\n:::question{title="A"}\nx\n:::')).toEqual([
      'a',
      'a-2',
      'a-2-2',
      'a-3',
    ]);
  });

  it('leaves demands the ids that their authors gave them, and those of their titles', () => {
    const body = '## Wohnen 1\n\n## Wohnen 1 Titel\n\n:::demand{id="wohnen-1" title="x"}\ny\n:::';
    expect(idsOf(body)).toEqual(['wohnen-1-2', 'wohnen-1-titel-2', 'wohnen-1']);
  });

  it('never occurs twice on a page', () => {
    const title = fc.constantFrom(
      'a',
      'A',
      'a 2',
      'a titel',
      'abs 1',
      'Inhalt',
      '',
      '🌹',
      'anm fn 1',
    );
    const block = fc.oneof(
      title.map((text) => `## ${text}`),
      title.map((text) => `:::question{title="${text || '?'}"}\nText[^1] [^1] [^a-1]\n:::`),
    );
    const demands =
      ':::demand{id="a" title="a"}\nText\n:::\n\n:::demand{id="a-2" title="a"}\nText\n:::';
    const notes = '[^1]: Note\n\n[^a-1]: Note';
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const dom = renderDom([...blocks, demands, notes].join('\n\n'), { citable: true });
        const ids = [...dom.querySelectorAll('[id]')].map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
        for (const labelled of dom.querySelectorAll('[aria-labelledby]')) {
          expect(ids).toContain(labelled.getAttribute('aria-labelledby'));
        }
      }),
    );
  });
});

describe('reserved ids', () => {
  /** On these pages stands no body, so their ids are free. A comparison shows the lines of bodies, without their ids. */
  const WITHOUT_BODY = [
    'src/components/comparison/',
    'src/components/elections/OfficeComparison.astro',
    ...['Agenda', 'MonthView', 'YearLinks'].map((name) => `src/components/events/${name}`),
    'src/components/handbook/',
    'src/components/programme/DemandIndex.astro',
    'src/components/standing/',
    'src/pages/index.astro',
    'src/pages/redaktion/',
  ];

  const templates = ['src/components', 'src/layouts', 'src/pages']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter(
      (path) => path.endsWith('.astro') && !WITHOUT_BODY.some((start) => path.startsWith(start)),
    );

  const used = templates.flatMap((path) =>
    Array.from(
      readFileSync(path, 'utf8').matchAll(/\sid=(?:"([^"{]+)"|\{`([^`$]+)\$)/g),
      (match) => ({
        path,
        // An id made up at build time is told by its beginning.
        id: match[1] ?? `${match[2] ?? ''}1`,
      }),
    ),
  );

  it('are found in the templates', () => {
    expect(used.length).toBeGreaterThan(8);
  });

  it.each(used)('$id of $path', ({ id }) => {
    expect(isReservedId(id), 'add it to FRAME_IDS in src/markup/headings.ts').toBe(true);
    expect(slugify(id)).not.toBe(id);
  });
});

describe('the headings of a body', () => {
  it('come with id, level and text as the page shows them', () => {
    expect(
      headingsOf('## *Eins* "zwei"[^1]\n\n:::demand{id="d-1" title="Drei"}\nx\n:::\n\n[^1]: y'),
    ).toEqual([
      { id: 'eins-zwei', level: 2, text: 'Eins „zwei“' },
      { id: 'd-1', level: 3, text: 'Drei' },
    ]);
  });

  it('part the words that a line break parts', () => {
    expect(headingsOf('Eins\\\nzwei\n===').map(({ text }) => text)).toEqual(['Eins zwei']);
  });
});
