import { describe, expect, it } from 'vitest';
import { canFillIn } from '../../../admin/standing/page.ts';
import { createPage } from './page.ts';

describe('the form', () => {
  const open = (form: HTMLElement, now: number) => canFillIn({ root: form, due: 100 }, now);

  it('opens before the deadline', () => {
    const { form } = createPage('<div data-form></div>');
    expect([99, 100].map((now) => open(form, now))).toEqual([true, false]);
  });

  it('does not where the page was built without it, whatever the clock says', () => {
    const { form } = createPage('<section data-closed></section>');
    expect(open(form, 99)).toBe(false);
  });
});
