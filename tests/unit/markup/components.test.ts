import { describe, expect, it } from 'vitest';
import { components } from '../../../src/markup/components.ts';
import { renderBody } from '../../../src/markup/render.ts';
import { collapse, problemsOf, renderDom } from './rendered.ts';

/** One block of each kind, as its handbook would show it. */
const examples: Record<keyof typeof components, string> = {
  demand: ':::demand{id="wohnen-1" title="Mehr \'Wohnungen\'"}\nText *eins*.\n:::',
  note: ':::note{title="Gut zu wissen"}\nText *eins*.\n:::',
  quote: ':::quote{author="bell hooks" source="Feminismus für alle"}\nText *eins*.\n:::',
  figure:
    ':::figure{src="kundgebung.jpg" alt="Viele Menschen" credit="Foto: Vorname Name"}\nText *eins*.\n:::',
  question: ':::question{title="Was kostet das?"}\nText *eins*.\n:::',
  summary: ':::summary{title="In Kürze"}\nText *eins*.\n:::',
  download: ':::download{href="/data/programm.json" title="Das Programm"}\nText *eins*.\n:::',
  columns: ':::columns\nText *eins*.\n:::',
};

const render = (source: string, kind: 'prose' | 'citable' = 'citable') => {
  expect(problemsOf(source, kind)).toEqual([]);
  return renderDom(source);
};
const textOf = (element: Element | null | undefined) => collapse(element?.textContent ?? '');

describe('every block', () => {
  it.each(Object.entries(examples))(
    '%s is accepted and shows its text as Markdown',
    (_name, source) => {
      const dom = render(source);
      expect(textOf(dom)).toContain('Text eins.');
      expect(dom.querySelector('em')?.textContent).toBe('eins');
    },
  );

  it('has a German label and a hint', () => {
    for (const { label, hint } of Object.values(components)) {
      expect(label).not.toBe('');
      expect(hint).toMatch(/\.$/);
    }
  });
});

describe('demand', () => {
  it('is a group with the address that its author gave it', () => {
    const section = render(examples.demand).querySelector('.demand[role=group]');
    expect(section?.id).toBe('wohnen-1');
    const title = section?.querySelector('h2');
    expect(title?.id).toBe('wohnen-1-titel');
    expect(textOf(title)).toBe('Mehr ‚Wohnungen‘');
    expect(section?.getAttribute('aria-labelledby')).toBe('wohnen-1-titel');
  });

  it('is numbered through the chapter, with a link to itself', () => {
    const second = examples.demand.replace('wohnen-1', 'wohnen-2');
    const links = [
      ...render(`${examples.demand}\n\n${second}`).querySelectorAll('.demand__number'),
    ];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Forderung 1', '#wohnen-1'],
      ['Forderung 2', '#wohnen-2'],
    ]);
  });
});

describe('note and summary', () => {
  it.each([
    ['note', 'Gut zu wissen', 'Hinweis'],
    ['summary', 'In Kürze', 'Das Wichtigste'],
  ] as const)('%s is a box with a name', (name, title, fallback) => {
    const box = render(examples[name]).querySelector(`.box--${name}`);
    expect(box?.getAttribute('role')).toBe('note');
    expect(box?.getAttribute('aria-label')).toBe(title);
    expect(textOf(box?.querySelector('.box__title'))).toBe(title);

    const unnamed = render(`:::${name}\nText\n:::`).querySelector(`.box--${name}`);
    expect(unnamed?.getAttribute('aria-label')).toBe(fallback);
  });
});

describe('quote', () => {
  it('names who said it and where', () => {
    const figure = render(examples.quote).querySelector('figure.quote');
    expect(textOf(figure?.querySelector('blockquote'))).toBe('Text eins.');
    expect(textOf(figure?.querySelector('figcaption'))).toBe('bell hooks, Feminismus für alle');
    expect(textOf(figure?.querySelector('cite'))).toBe('Feminismus für alle');
  });

  it('may do without a source', () => {
    const figure = render(':::quote{author="bell hooks"}\nText\n:::').querySelector('figure');
    expect(textOf(figure?.querySelector('figcaption'))).toBe('bell hooks');
    expect(figure?.querySelector('cite')).toBeNull();
  });
});

describe('figure', () => {
  it('shows picture, caption and credit', () => {
    const figure = render(examples.figure).querySelector('figure.figure');
    expect(figure?.querySelector('img')?.getAttribute('src')).toBe('kundgebung.jpg');
    expect(figure?.querySelector('img')?.getAttribute('alt')).toBe('Viele Menschen');
    expect(textOf(figure?.querySelector('figcaption p'))).toBe('Text eins.');
    expect(textOf(figure?.querySelector('.figure__credit'))).toBe('Foto: Vorname Name');
  });
});

describe('question', () => {
  it('has the question for a heading, with an address', () => {
    const section = render(examples.question).querySelector('.question[role=group]');
    expect(section?.getAttribute('aria-labelledby')).toBe('was-kostet-das');
    expect(textOf(section?.querySelector('h2#was-kostet-das'))).toBe('Was kostet das?');
  });
});

describe('download', () => {
  it('links to the file and names its format', () => {
    const link = render(examples.download).querySelector('.download a');
    expect(link?.getAttribute('href')).toBe('/data/programm.json');
    expect(textOf(link)).toBe('Das Programm (JSON)');
  });

  it('names no format where the address has none', () => {
    const link = render(':::download{href="/programm/" title="Programm"}\nx\n:::').querySelector(
      'a',
    );
    expect(textOf(link)).toBe('Programm');
  });
});

describe('columns', () => {
  it('hold any blocks', () => {
    const columns = render('::::columns\n## a\n\n- b\n\n:::note\nc\n:::\n::::').querySelector(
      '.columns',
    );
    expect(columns?.querySelectorAll('h2, ul, .box')).toHaveLength(3);
  });
});

describe('blocks in one another', () => {
  it('need more colons outside', () => {
    const dom = render(`::::columns\n${examples.note}\n::::`);
    expect(dom.querySelector('.columns > .box')).not.toBeNull();
  });

  it('stand in lists and quotations, where paragraphs have no numbers', () => {
    const item = render('- :::note\n  x\n  :::', 'prose');
    expect(item.querySelector('li > .box')).not.toBeNull();
    const quotation = render('> :::note\n> x\n> :::', 'prose');
    expect(quotation.querySelector('blockquote > .box')).not.toBeNull();
  });

  it('may have CRLF for line ends', () => {
    const dom = render(examples.note.replaceAll('\n', '\r\n'));
    expect(textOf(dom.querySelector('.box > p:not(.box__title)'))).toBe('Text eins.');
  });
});

describe('pictures', () => {
  const partsOf = (source: string) => renderBody(source, { citable: false }).parts;

  it('part the HTML, in reading order', () => {
    expect(partsOf('a ![b "c" & d](e.png) f\n\n![g](./ä.jpg)')).toEqual([
      '<p>a ',
      { src: 'e.png', alt: 'b „c“ & d' },
      ' f</p>\n<p>',
      { src: './ä.jpg', alt: 'g' },
      '</p>',
    ]);
  });

  it('keep quotes, ampersands and references of their descriptions as they were typed', () => {
    expect(partsOf('![<b a="&amp;"> `&#x22;` &quot;](a.png)')[1]).toEqual({
      src: 'a.png',
      alt: '<b a="&"> &#x22; "',
    });
  });

  it('come with a body without any as one piece', () => {
    expect(partsOf('a')).toEqual(['<p>a</p>']);
    expect(partsOf('')).toEqual(['']);
  });
});

describe('tables', () => {
  const table = '| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |';

  it('scroll in a named area that the keyboard reaches', () => {
    const areas = [...render(`${table}\n\n${table}`).querySelectorAll('section.table')];
    expect(areas.map((area) => area.getAttribute('aria-label'))).toEqual([
      'Tabelle 1',
      'Tabelle 2',
    ]);
    for (const area of areas) expect(area.getAttribute('tabindex')).toBe('0');
  });

  it('align their columns by class: HTML has no align, the policy no style', () => {
    const dom = render(table);
    expect([...dom.querySelectorAll('td')].map(({ className }) => className)).toEqual([
      'align-left',
      'align-center',
      'align-right',
      '',
    ]);
    expect(dom.querySelector('[align], [style]')).toBeNull();
  });
});

describe('footnotes', () => {
  const dom = renderDom(
    'Text[^ä] und[^a], noch einmal[^a] und[^a-2].\n\n[^ä]: Eins\n[^a]: Zwei\n[^a-2]: Drei',
  );

  it('are numbered in reading order, each mark with its way there and back', () => {
    const marks = [...dom.querySelectorAll('sup a[data-footnote-ref]')];
    expect(marks.map((mark) => mark.textContent)).toEqual(['1', '2', '2', '3']);
    for (const mark of marks) {
      const note = dom.querySelector(mark.getAttribute('href') ?? '');
      const back = [...(note?.querySelectorAll('a') ?? [])].map((link) =>
        link.getAttribute('href'),
      );
      expect(back).toContain(`#${mark.id}`);
    }
  });

  it('have ids of their own, made of letters, digits and hyphens', () => {
    const ids = [...dom.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it('stand under a German heading, and the way back tells two marks apart', () => {
    expect(dom.querySelector('.footnotes h2')?.textContent).toBe('Fußnoten');
    expect(
      [...dom.querySelectorAll('.data-footnote-backref')].map((link) =>
        link.getAttribute('aria-label'),
      ),
    ).toEqual([
      'Zurück zu Verweis 1',
      'Zurück zu Verweis 2',
      'Zurück zu Verweis 2, Stelle 2',
      'Zurück zu Verweis 3',
    ]);
  });
});

describe('GFM', () => {
  it('strikes through with two tildes; one means "about"', () => {
    expect(render('~~alt~~ ~neu~ ~50').innerHTML).toBe('<p><del>alt</del> ~neu~ ~50</p>');
  });

  it('links addresses, and task lists stay text', () => {
    expect(render('www.a.example').querySelector('a')?.getAttribute('href')).toBe(
      'http://www.a.example',
    );
    expect(textOf(render('- [ ] offen').querySelector('li'))).toBe('[ ] offen');
  });
});
