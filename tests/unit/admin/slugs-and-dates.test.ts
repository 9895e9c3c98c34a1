import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createConfig } from '../../../admin/config/config.ts';
import { DAY, MOMENT } from '../../../admin/locale/dates.ts';
import { de } from '../../../admin/locale/de.ts';
import { bundle } from './bundle.ts';

interface Decap {
  sanitizeSlug: (text: string, options: object) => string;
  slug: (title: string, options: object) => string;
  summary: (template: string, values: object) => string;
  format: (date: string, format: string) => string;
  registered: string[];
}

// Decap's own functions and ours in one bundle, as in the CMS: they must share dayjs and the map of letters.
const source = `
  import { sanitizeSlug } from 'decap-cms-core/dist/esm/lib/urlHelper';
  import { slugFormatter } from 'decap-cms-core/dist/esm/lib/formatters';
  import { compileStringTemplate } from 'decap-cms-lib-widgets/dist/esm/stringTemplate';
  import { Map, fromJS } from 'immutable';
  import dayjs from 'dayjs';
  import { installGerman } from './admin/locale/install.ts';
  export const registered = [];
  installGerman({ registerLocale: (name) => registered.push(name) });
  const collection = fromJS({ slug: '{{title}}', identifier_field: 'title', type: 'folder_based_collection', fields: [{ name: 'title' }] });
  export const slug = (title, options) => slugFormatter(collection, Map({ title }), options);
  export const summary = (template, values) => compileStringTemplate(template, null, '', Map(values));
  export const format = (date, pattern) => dayjs(date).format(pattern);
  export { sanitizeSlug };
`;

// What Decap's modules touch when they are loaded: a place to keep drafts, and the address bar.
const standIns: Record<string, string> = {
  localforage: 'export default { setItem: async () => {}, removeItem() {} };',
  history: 'export const createHashHistory = () => ({});',
};
const withoutBrowser = {
  name: 'without-browser',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id in standIns ? `\0${id}` : null),
  load: (id: string) => (id.startsWith('\0') ? standIns[id.slice(1)] : null),
};

let decap: Decap;
beforeAll(async () => {
  vi.stubGlobal('window', globalThis);
  decap = await (await bundle(source, [withoutBrowser])).load<Decap>();
});

const options = { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' };

describe('addresses of entries', () => {
  it.each([
    ['Straße für Ärzte', 'strasse-fuer-aerzte'],
    ['Über Öl', 'ueber-oel'],
    ['ÄÖÜ', 'aeoeue'],
    ['Café à la carte', 'cafe-a-la-carte'],
    ['Leser*innen', 'leser-innen'],
    ['Jusos & Friends: „Los!“', 'jusos-friends-los'],
    ['1. Mai 2027', '1-mai-2027'],
    ['Stra\u00dfe fu\u0308r A\u0308rzte', 'strasse-fuer-aerzte'],
  ])('„%s“ becomes %s', (title, slug) => {
    expect(decap.slug(title, options)).toBe(slug);
  });

  it('keeps large letters of names of files large', () => {
    expect(decap.sanitizeSlug('Ähre-GROẞ.jpg', options)).toBe('Aehre-GROSS.jpg');
  });

  it('is what the configuration asks for', () => {
    const { slug } = createConfig({
      backend: { workflow: false, options: {} } as never,
      contentRoot: 'content',
      siteUrl: 'https://example.org',
    });
    expect(slug).toEqual(options);
  });
});

describe('dates', () => {
  it('stand on cards of the workflow as Germans write them', () => {
    expect(decap.format('2026-11-22T19:00', de.workflow.workflow.dateFormat)).toBe(
      '22. November 2026, 19:00 Uhr',
    );
    expect(decap.format('2027-03-01T09:05', de.workflow.workflow.dateFormat)).toBe(
      '1. März 2027, 09:05 Uhr',
    );
  });

  it('stand in summaries of lists as Germans write them', () => {
    expect(decap.summary(`{{start | date('${MOMENT}')}}`, { start: '2027-01-14T19:00' })).toBe(
      'Do, 14. Januar 2027, 19:00 Uhr',
    );
    expect(decap.summary(`{{date | date('${DAY}')}}`, { date: '2027-05-01' })).toBe('1. Mai 2027');
  });

  it('are named as missing in German', () => {
    expect(decap.format('', DAY)).toBe('ohne Datum');
  });
});

it('registers German and nothing else', () => {
  expect(decap.registered).toEqual(['de']);
});
