import { describe, expect, inject, it } from 'vitest';
import { collectReferences, findFault } from './checks/references.ts';
import { readSite } from './checks/site.ts';

describe.each([
  { content: 'the shipped content', directory: inject('site') },
  { content: 'hostile content', directory: inject('strangeSite') },
])('the links of $content', ({ directory }) => {
  const site = readSite(directory);
  const references = collectReferences(site);

  it('are found in pages, feed, sitemap, data and styles', () => {
    const kinds = new Set(references.map(({ from }) => from.replace(/^.*\./, '')));
    expect([...kinds].sort()).toEqual(['css', 'html', 'json', 'txt', 'xml']);
  });

  it('all lead somewhere: every file exists, every page has the fragment', () => {
    const faults = references.flatMap((reference) => {
      const fault = findFault(site, reference);
      return fault === undefined ? [] : [`${reference.from}  ${reference.target}  ${fault}`];
    });
    expect([...new Set(faults)]).toEqual([]);
  });

  it('go to the address of a page itself, not to one that moves on', () => {
    const moved = new Set(
      site.pages
        .filter(({ document }) => document.querySelector('meta[http-equiv="refresh"]'))
        .map(({ path }) => path),
    );
    const pages = references.filter(({ from }) => from.endsWith('.html'));
    expect(pages.filter(({ target }) => moved.has(target))).toEqual([]);
  });
});
