import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { morphChildren } from '../../../admin/preview/morph.ts';

/** An element with this content, and what it becomes. */
function morph(before: string, after: string) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const create = (html: string) => {
    const element = document.createElement('div');
    element.innerHTML = html;
    return element;
  };
  const target = create(before);
  const kept = new Map([...target.querySelectorAll('[id]')].map((node) => [node.id, node]));
  return {
    target,
    /** Whether the element with this id is still the one that was there. */
    isKept: (id: string) => {
      morphChildren(target, create(after));
      return target.querySelector(`[id="${id}"]`) === kept.get(id);
    },
    run: () => {
      morphChildren(target, create(after));
      return target.innerHTML;
    },
  };
}

describe('morphChildren', () => {
  it.each([
    ['a word changes', '<p>Alt</p>', '<p>Neu</p>'],
    ['something is put in front', '<p>A</p>', '<h1>T</h1><p>A</p>'],
    ['something goes', '<p>A</p><p>B</p><p>C</p>', '<p>A</p><p>C</p>'],
    ['everything goes', '<p>A</p>', ''],
    ['there was nothing', '', '<p>A</p>text'],
    ['an element is another one', '<p>A</p>', '<ul><li>A</li></ul>'],
    ['attributes come and go', '<p class="a" title="b">A</p>', '<p lang="de" class="c">A</p>'],
    ['text becomes an element', 'nur Text', '<p>nur Text</p>'],
    ['order changes', '<p id="a">A</p><p id="b">B</p>', '<p id="b">B</p><p id="a">A</p>'],
  ])('ends with what is wanted when %s', (_case, before, after) => {
    expect(morph(before, after).run()).toBe(after);
  });

  it('keeps an element whose text changes', () => {
    expect(morph('<p id="a">Alt</p>', '<p id="a">Neu</p>').isKept('a')).toBe(true);
  });

  it('keeps what stands after something new', () => {
    const before = '<p>A</p><img id="bild" src="a.jpg">';
    expect(morph(before, `<h1>Neu</h1><p>Neu</p>${before}`).isKept('bild')).toBe(true);
  });

  it('leaves open what somebody has opened', () => {
    const { run } = morph(
      '<details open=""><summary>S</summary>Alt</details>',
      '<details><summary>S</summary>Neu</details>',
    );
    expect(run()).toContain('open');
  });
});
