import { describe, expect, inject, it } from 'vitest';
import { validator } from './checks/html-rules.ts';
import { all, inspect, readSite, toReadable, type Page } from './checks/site.ts';

describe.each([
  { content: 'the shipped content', directory: inject('site') },
  { content: 'hostile content', directory: inject('strangeSite') },
])('every page of $content', ({ directory }) => {
  const site = readSite(directory);

  it('is valid HTML', () => {
    const findings = inspect(site, ({ html }) =>
      validator
        .validateStringSync(html)
        .results.flatMap(({ messages }) => messages)
        .map(({ ruleId, message, offset }) => `${ruleId}: ${message} ${excerpt(html, offset)}`),
    );
    expect(summarize(findings)).toEqual([]);
  });

  it('is in German', () => {
    expect(
      inspect(site, ({ document }) => (document.documentElement.lang === 'de' ? [] : ['not "de"'])),
    ).toEqual([]);
  });

  it('has exactly one h1, and it says something', () => {
    const findings = inspect(site, (page) => {
      const headings = all(page, 'h1').map((heading) => toReadable(heading.textContent));
      return headings.length === 1 && headings[0] !== '' ? [] : [JSON.stringify(headings)];
    });
    expect(findings).toEqual([]);
  });

  it('skips no level of headings', () => {
    expect(inspect(site, findSkippedLevels)).toEqual([]);
  });

  it('uses no id twice', () => {
    const findings = inspect(site, (page) => {
      const ids = all(page, '[id]').map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(findings).toEqual([]);
  });

  it('refers to ids that it has, in labels and controls', () => {
    const findings = inspect(site, (page) => {
      const ids = new Set(all(page, '[id]').map(({ id }) => id));
      return ID_REFERENCES.flatMap((attribute) =>
        all(page, `[${attribute}]`)
          .flatMap((element) => (element.getAttribute(attribute) ?? '').split(/\s+/))
          .filter((id) => !ids.has(id))
          .map((id) => `${attribute}="${id}"`),
      );
    });
    expect(findings).toEqual([]);
  });

  it('describes every picture', () => {
    const findings = inspect(site, (page) =>
      all(page, 'img')
        .filter((image) => !image.hasAttribute('alt'))
        .map((image) => image.getAttribute('src') ?? ''),
    );
    expect(findings).toEqual([]);
  });

  it('reserves the space of every picture', () => {
    const findings = inspect(site, (page) =>
      all(page, 'img')
        .filter((image) => !image.hasAttribute('width') || !image.hasAttribute('height'))
        .map((image) => image.getAttribute('src') ?? ''),
    );
    expect(findings).toEqual([]);
  });

  it('names every landmark of a kind that it has twice', () => {
    const findings = inspect(site, (page) => {
      const names = all(page, 'nav').map(
        (nav) => nav.getAttribute('aria-label') ?? nav.getAttribute('aria-labelledby') ?? '',
      );
      return names.filter((name, index) => name === '' || names.indexOf(name) !== index);
    });
    expect(findings).toEqual([]);
  });
});

describe('text on every page of the shipped content', () => {
  const site = readSite(inject('site'));

  it('has no space before a comma or a full stop, as templates leave it', () => {
    const findings = inspect(site, (page) =>
      all(page, 'main :is(p, li, dd, dt, h1, h2, h3, h4, summary)')
        .map(({ textContent }) => / [,.;:](?= |$)/.exec(toReadable(textContent)))
        .flatMap((match) =>
          match === null
            ? []
            : [match.input.slice(Math.max(0, match.index - 30), match.index + 10)],
        ),
    );
    expect(findings).toEqual([]);
  });
});

const ID_REFERENCES = [
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'popovertarget',
  'for',
  'list',
];

function findSkippedLevels(page: Page): string[] {
  let current = 0;
  return all(page, 'h1, h2, h3, h4, h5, h6').flatMap((heading) => {
    const level = Number(heading.tagName.slice(1));
    const isSkipped = level > current + 1;
    const text = `h${level} after h${current}: ${toReadable(heading.textContent)}`;
    current = level;
    return isSkipped ? [text] : [];
  });
}

/** One mistake in a layout is a finding on every page: each is told once, with how often it occurs. */
function summarize(findings: string[]): string[] {
  const byText = Map.groupBy(findings, (finding) => finding.replace(/^\S+ {2}/, ''));
  return [...byText].map(([text, same]) => `${text}  (${same.length}, ${same[0]!.split(' ')[0]!})`);
}

function excerpt(html: string, offset: number): string {
  return html
    .slice(Math.max(0, offset - 20), offset + 80)
    .replace(/\s+/g, ' ')
    .slice(0, 100);
}
