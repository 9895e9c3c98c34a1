import { describe, expect, it } from 'vitest';
import { describePlace } from '../../../src/components/comparison/place.ts';
import { toStretches } from '../../../src/components/comparison/stretches.ts';

type Change = Parameters<typeof describePlace>[0];
type Unit = Extract<Change, { kind: 'inserted' }>['after'];
type Chapter = Parameters<typeof describePlace>[1];

const unit = (number?: number): Unit => ({
  kind: 'paragraph',
  text: 'Text.',
  line: 1,
  ...(number !== undefined && { number }),
});

// The links need no more of a chapter than its id and its address.
const chapter = {
  id: 'wohnen',
  old: { url: '/programm/2025/wohnen/' },
  new: { url: '/programm/2030/wohnen/' },
} as Chapter;

const titles: Record<string, string> = { wohnen: 'Wohnen', bildung: 'Bildung und Schule' };
const find = (id: string, side: 'old' | 'new') =>
  titles[id] === undefined
    ? undefined
    : { title: titles[id], url: `/programm/${side === 'old' ? '2025' : '2030'}/${id}/` };

const describeChange = (change: Change, of: Chapter = chapter) => describePlace(change, of, find);

const oldLink = (number: number) => ({
  href: `/programm/2025/wohnen/#abs-${number}`,
  text: `bisher Absatz ${number}`,
});
const newLink = (number: number) => ({
  href: `/programm/2030/wohnen/#abs-${number}`,
  text: `jetzt Absatz ${number}`,
});

describe('below a unit', () => {
  it('that did not change stands nothing', () => {
    expect(describeChange({ kind: 'same', before: unit(1), after: unit(2) })).toBeUndefined();
  });

  it('that was edited stand both places, the old one first', () => {
    expect(
      describeChange({ kind: 'edited', before: unit(3), after: unit(4), segments: [] }),
    ).toEqual({ label: 'Geändert', links: [oldLink(3), newLink(4)] });
  });

  it('that was deleted stands where it was', () => {
    expect(describeChange({ kind: 'deleted', before: unit(3) })).toEqual({
      label: 'Gestrichen',
      links: [oldLink(3)],
    });
  });

  it('that was inserted stands where it is', () => {
    expect(describeChange({ kind: 'inserted', after: unit(4) })).toEqual({
      label: 'Neu',
      links: [newLink(4)],
    });
  });

  it('that moved away stand the chapter that it went to, where it was and its place there', () => {
    const to = { chapter: 'bildung', unit: unit(7) };
    expect(describeChange({ kind: 'movedAway', before: unit(3), to })).toEqual({
      label: 'Verschoben nach „Bildung und Schule“',
      links: [oldLink(3), { href: '/programm/2030/bildung/#abs-7', text: 'jetzt Absatz 7' }],
    });
  });

  it('that moved here stand the chapter that it came from, its place there and where it is', () => {
    const from = { chapter: 'bildung', unit: unit(7) };
    expect(describeChange({ kind: 'movedHere', after: unit(3), from })).toEqual({
      label: 'Hierher verschoben aus „Bildung und Schule“',
      links: [{ href: '/programm/2025/bildung/#abs-7', text: 'bisher Absatz 7' }, newLink(3)],
    });
  });

  it('that moved within its chapter stands no chapter', () => {
    const there = (number: number) => ({ chapter: 'wohnen', unit: unit(number) });
    expect(describeChange({ kind: 'movedAway', before: unit(3), to: there(7) })).toEqual({
      label: 'Verschoben',
      links: [oldLink(3), newLink(7)],
    });
    expect(describeChange({ kind: 'movedHere', after: unit(7), from: there(3) })).toEqual({
      label: 'Hierher verschoben',
      links: [oldLink(3), newLink(7)],
    });
  });

  it('without a number, such as a heading, stands no link', () => {
    expect(describeChange({ kind: 'inserted', after: unit() })).toEqual({
      label: 'Neu',
      links: [],
    });
  });

  it('of a chapter that only one edition has stands no link to the other', () => {
    const added = { ...chapter, old: undefined };
    const change: Change = { kind: 'edited', before: unit(3), after: unit(4), segments: [] };
    expect(describeChange(change, added)?.links).toEqual([newLink(4)]);
  });

  it('that moved to a chapter that nobody knows stands its id, and no link there', () => {
    const to = { chapter: 'weg', unit: unit(7) };
    expect(describeChange({ kind: 'movedAway', before: unit(3), to })).toEqual({
      label: 'Verschoben nach „weg“',
      links: [oldLink(3)],
    });
  });
});

describe('stretches', () => {
  const part = (kinds: string) =>
    toStretches(
      Array.from(kinds).map((letter) => ({ kind: letter === '=' ? 'same' : letter })),
    ).map(
      ({ isSame, changes }) =>
        (isSame ? 'same ' : 'changed ') +
        changes.map(({ kind }) => (kind === 'same' ? '=' : kind)).join(''),
    );

  it.each([
    ['', []],
    ['===', ['same ===']],
    ['de', ['changed de']],
    ['=d', ['same =', 'changed d']],
    ['d==ie=', ['changed d', 'same ==', 'changed ie', 'same =']],
  ])('of %j are %j', (kinds, stretches) => {
    expect(part(kinds)).toEqual(stretches);
  });
});
