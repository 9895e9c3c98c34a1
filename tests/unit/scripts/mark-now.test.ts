import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { markNow } from '../../../src/scripts/mark-now.ts';

const create = (html: string): Document =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;

/** An evening of January 2027, from 19 to 22 o'clock in Düsseldorf. */
const evening = (day: string, { status = 'planned', tag = 'li' } = {}) =>
  `<${tag} data-happening="${status}"><p><time datetime="2027-01-${day}T19:00:00+01:00" data-end="2027-01-${day}T22:00:00+01:00">${day}.</time></p></${tag}>`;

const mark = (document: Document, instant: string) => {
  const again = markNow(document, Date.parse(`2027-01-${instant}:00+01:00`));
  return new Date(again).toISOString();
};

/** What shows, each with its labels. */
const read = (document: Document) =>
  [...document.querySelectorAll<HTMLElement>('[data-happening]')]
    .filter((happening) => happening.closest('[hidden]') === null)
    .map((happening) => happening.textContent.trim());

describe('a page that stays open', () => {
  const list = () => create(`<ul>${evening('10')}${evening('11')}</ul>`);

  it('says "Heute" of another date on the next day, and of each once', () => {
    const document = list();
    mark(document, '10T08:00');
    mark(document, '10T09:00');
    expect(read(document)).toEqual(['Heute 10.', '11.']);
    mark(document, '11T08:00');
    expect(read(document)).toEqual(['Heute 11.']);
  });

  it('says "Läuft jetzt" only as long as it is on, and leaves the text as it was', () => {
    const document = list();
    mark(document, '10T19:00');
    expect(read(document)[0]).toBe('Läuft jetzt 10.');
    mark(document, '09T19:00');
    expect(document.querySelector('ul')?.textContent).toBe('10.11.');
  });

  it('is to be marked again at the next beginning or end, and with each hour, for a day may begin', () => {
    const document = list();
    expect(mark(document, '10T18:30')).toBe('2027-01-10T18:00:00.000Z');
    expect(mark(document, '10T21:59')).toBe('2027-01-10T21:00:00.000Z');
    expect(mark(document, '10T23:10')).toBe('2027-01-10T23:00:00.000Z');
  });

  it('marks another day of the month', () => {
    const document = create('<p data-date="2027-01-10"></p><p data-date="2027-01-11"></p>');
    mark(document, '10T12:00');
    mark(document, '11T00:00');
    const marked = [...document.querySelectorAll('[aria-current]')];
    expect(marked.map((day) => day.getAttribute('data-date'))).toEqual(['2027-01-11']);
  });
});

describe('what has ended', () => {
  it('gives way to what follows where it is announced; with the last, the announcement goes', () => {
    const document = create(
      `<div data-next>${evening('10', { tag: 'div' })}${evening('11', { tag: 'div' })}</div>`,
    );
    mark(document, '10T22:00');
    expect(read(document)).toEqual(['11.']);
    mark(document, '11T22:00');
    expect(read(document)).toEqual([]);
  });

  it('takes the row that holds nothing else with it, and no other element of a list', () => {
    const document = create(
      `<ol><li id="step">Komm vorbei <div data-next>${evening('10', { tag: 'div' })}</div></li>
      <li id="row" data-happenings>${evening('10', { tag: 'div' })}</li></ol>`,
    );
    mark(document, '11T12:00');
    expect(document.querySelector<HTMLElement>('#step')?.hidden).toBe(false);
    expect(document.querySelector<HTMLElement>('#row')?.hidden).toBe(true);
  });

  it('leaves a sentence instead of a bare heading', () => {
    const document = create(
      `<section><p hidden data-when-over>Nichts</p><ul>${evening('10')}</ul></section>`,
    );
    const empty = document.querySelector<HTMLElement>('[data-when-over]');
    mark(document, '10T12:00');
    expect(empty?.hidden).toBe(true);
    mark(document, '11T12:00');
    expect(empty?.hidden).toBe(false);
  });

  it('stays in an archive', () => {
    const document = create(`<ul data-archive>${evening('10')}</ul>`);
    mark(document, '11T12:00');
    expect(read(document)).toEqual(['10.']);
  });
});
