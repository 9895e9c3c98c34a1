import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { createBodyTree } from '../../../src/markup/body-tree.ts';
import {
  createCitationTools,
  type ChapterFacts,
  type ShownFollowUp,
} from '../../../src/markup/citation-tools.ts';
import { collapse, toDom } from './rendered.ts';

const BODY = `Eins.

:::demand{id="wohnen-1" title="Mehr 'Wohnungen'"}
Zwei.

- Drei
:::

:::figure{src="a.png" alt="b" credit="c"}
Unterschrift
:::
`;

/** A chapter with what its page knows of it. */
function render(facts: Partial<ChapterFacts> = {}, body = BODY): HTMLElement {
  const tools = createCitationTools({ followUp: () => undefined, ...facts });
  return toDom(toHtml(createBodyTree(body, { citable: true, tools }).tree));
}

const foot = (facts: Partial<ChapterFacts>) => render(facts).querySelector('.demand__foot')!;
const text = (element: Element | null | undefined) => collapse(element?.textContent ?? '');

describe('a body without tools', () => {
  const page = toDom(toHtml(createBodyTree(BODY, { citable: true }).tree));

  it('has nothing to press', () => {
    expect(page.querySelectorAll('button, .cite, .share, .demand__status')).toHaveLength(0);
  });

  it('has numbers and the link of the demand all the same', () => {
    expect(page.querySelectorAll('.citable__number')).toHaveLength(3);
    expect(text(page.querySelector('.demand__foot'))).toBe('Forderung 1');
  });
});

describe('a paragraph', () => {
  const mail = ({ id, text: words }: { id: string; text: string }) =>
    `mailto:a@b.example?subject=${id}&body=${words}`;

  it('offers a mail with a change, each to itself', () => {
    const links = [...render({ mail }).querySelectorAll('.citable .cite a')];
    expect(links.map((link) => [link.getAttribute('href'), text(link)])).toEqual([
      ['mailto:a@b.example?subject=abs-1&body=Eins.', 'Änderung zu Absatz 1 vorschlagen'],
      ['mailto:a@b.example?subject=abs-2&body=Zwei.', 'Änderung zu Absatz 2 vorschlagen'],
      ['mailto:a@b.example?subject=abs-3&body=Drei', 'Änderung zu Absatz 3 vorschlagen'],
    ]);
  });

  it('offers none where nobody asks for changes', () => {
    expect(render().querySelectorAll('.cite')).toHaveLength(0);
  });

  it('that cannot be cited offers none', () => {
    expect(render({ mail }).querySelectorAll('.figure .cite')).toHaveLength(0);
  });
});

describe('a demand', () => {
  it('has a button for its quotation that says which demand it is of', () => {
    const button = foot({}).querySelector('button.copy');
    expect(button?.getAttribute('type')).toBe('button');
    expect(button?.getAttribute('aria-label')).toBe('Zitat kopieren: Mehr ‚Wohnungen‘');
    expect(text(button)).toBe('Zitat kopieren');
  });

  it('has a picture to post, with words to copy and a description', () => {
    const picture = (id: string) => ({ url: `/${id}.png`, caption: 'Text', alt: 'Bild & mehr' });
    const share = foot({ picture }).querySelector('details.share')!;
    expect(text(share.querySelector('summary'))).toBe('Bild zum Teilen');
    const shown = share.querySelector('img.share__picture');
    expect(shown?.getAttribute('src')).toBe('/wohnen-1.png');
    expect(shown?.getAttribute('alt')).toBe('Bild & mehr');
    const link = share.querySelector('a');
    expect(text(link)).toBe('Bild herunterladen');
    expect(link?.getAttribute('href')).toBe('/wohnen-1.png');
    expect(link?.hasAttribute('download')).toBe(true);
    const copyable = [...share.querySelectorAll('[data-copy]')];
    expect(copyable.map((element) => [element.getAttribute('data-copy'), text(element)])).toEqual([
      ['Text dazu', 'Text'],
      ['Bildbeschreibung', 'Bild & mehr'],
    ]);
  });

  it.each([
    ['nobody makes pictures', {}],
    ['there is none of it', { picture: () => undefined }],
  ])('has no picture where %s', (_name, facts) => {
    expect(foot(facts).querySelector('.share')).toBeNull();
  });
});

describe('what became of a demand', () => {
  const record: ShownFollowUp = {
    status: 'Eingebracht',
    date: '7. Mai 2026',
    source: 'https://rat.example/vorlage?a=1&b=2',
    isStale: false,
  };
  const show = (changes: Partial<ShownFollowUp> = {}) =>
    render({ followUp: () => ({ ...record, ...changes }) }).querySelector('.demand__status');

  it('is shown with its day and its source', () => {
    expect(text(show())).toBe('Eingebracht (Stand: 7. Mai 2026, Quelle)');
    expect(show()?.querySelector('a')?.getAttribute('href')).toBe(record.source);
  });

  it('is shown with its note', () => {
    expect(text(show({ note: 'Als <Antrag>.' }))).toBe(
      'Eingebracht (Stand: 7. Mai 2026, Quelle): Als <Antrag>.',
    );
  });

  it('stands below the words of the demand, before its foot', () => {
    expect(show()?.previousElementSibling?.textContent).toContain('Drei');
    expect(show()?.nextElementSibling?.className).toBe('demand__foot');
  });

  it('says when it is old', () => {
    expect(text(show({ isStale: true })?.querySelector('strong'))).toBe(
      'Dieser Stand ist älter als ein Jahr.',
    );
    expect(show()?.querySelector('strong')).toBeNull();
  });

  it('is asked for by the id of the demand, and not shown where nothing is known', () => {
    const asked: string[] = [];
    const followUp = (id: string) => {
      asked.push(id);
      return undefined;
    };
    expect(render({ followUp }).querySelector('.demand__status')).toBeNull();
    expect(asked).toEqual(['wohnen-1']);
  });
});
