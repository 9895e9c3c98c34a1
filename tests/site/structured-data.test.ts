import { describe, expect, inject, it } from 'vitest';
import { all, readSite, toLetters, type Page } from './checks/site.ts';

describe.each([
  { content: 'the shipped content', directory: inject('site') },
  { content: 'hostile content', directory: inject('strangeSite') },
])('structured data of $content', ({ directory }) => {
  const site = readSite(directory);
  const nodes = site.pages.flatMap((page) => readNodes(page).map((node) => ({ page, ...node })));

  it('is JSON in the vocabulary of schema.org', () => {
    expect(nodes.filter((node) => node['@context'] !== 'https://schema.org')).toEqual([]);
  });

  it('tells of the chapter, its events, candidates, texts and of where a page stands', () => {
    const types = new Set(nodes.map((node) => node['@type']));
    expect([...types]).toEqual(
      expect.arrayContaining(['Organization', 'Event', 'Person', 'Article', 'BreadcrumbList']),
    );
  });

  it('calls the page what the page calls itself', () => {
    const differing = nodes
      .filter((node) => ['Event', 'Person', 'Article'].includes(node['@type'] ?? ''))
      .filter(({ page, name, headline }) => {
        const heading = page.document.querySelector('h1')?.textContent;
        return toLetters(headline ?? name) !== toLetters(heading);
      });
    expect(differing.map(({ page }) => page.path)).toEqual([]);
  });

  it('leads from the home page to this page, step by step', () => {
    const trails = nodes.filter((node) => node['@type'] === 'BreadcrumbList');
    expect(trails).not.toEqual([]);
    for (const { page, itemListElement = [] } of trails) {
      expect(itemListElement.map(({ position }) => position)).toEqual(
        itemListElement.map((_, index) => index + 1),
      );
      expect(itemListElement.at(0)?.item).toBe(`${site.origin}/`);
      expect(itemListElement.at(-1)?.item).toBe(site.origin + page.path);
      const shown = all(page, 'nav.crumbs a').map((link) => link.getAttribute('href'));
      expect(itemListElement.slice(1, -1).map(({ item }) => new URL(item).pathname)).toEqual(shown);
    }
  });

  it('gives every event a beginning, an end and a state', () => {
    const events = nodes.filter((node) => node['@type'] === 'Event');
    expect(events).not.toEqual([]);
    for (const { startDate = '', endDate = '', eventStatus } of events) {
      expect(startDate).toMatch(ISO_WITH_OFFSET);
      expect(Date.parse(endDate)).toBeGreaterThan(Date.parse(startDate));
      expect(eventStatus).toMatch(
        /^https:\/\/schema\.org\/Event(?:Scheduled|Rescheduled|Cancelled)$/,
      );
    }
  });

  it('tells no more of a candidate than name and chapter', () => {
    const people = nodes.filter((node) => node['@type'] === 'Person');
    const keys = new Set(people.flatMap(({ page: _, ...person }) => Object.keys(person)));
    expect([...keys].sort()).toEqual(['@context', '@type', 'affiliation', 'name', 'url']);
  });
});

const ISO_WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;

interface Node {
  '@context'?: string;
  '@type'?: string;
  name?: string;
  headline?: string;
  startDate?: string;
  endDate?: string;
  eventStatus?: string;
  itemListElement?: { position: number; item: string }[];
}

function readNodes(page: Page): Node[] {
  return all(page, 'script[type="application/ld+json"]').map(
    (script) => JSON.parse(script.textContent) as Node,
  );
}
