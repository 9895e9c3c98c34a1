import { describe, expect, it } from 'vitest';
import { renewFile, settleFile } from '../../../admin/format/revise.ts';
import { parseNow } from '../../../src/domain/time.ts';
import { listNotices } from '../../../src/publishing/notices.ts';
import { validateContent } from '../../../src/validation/validate.ts';
import { expectGerman } from '../german.ts';
import { completeFolder, entry, minimal, toFiles } from '../validation/minimal.ts';

const NOW = parseNow('2027-01-09T12:00:00+01:00');
const { path } = minimal.events;

function list(text: string) {
  const { content } = validateContent(toFiles({ ...completeFolder(), [path]: text }), []);
  return listNotices(content, NOW);
}

describe('the build', () => {
  const saved = renewFile(entry('events'), undefined, NOW);

  it('names an event that was edited by hand and not stamped, and the command for it', () => {
    const [notice, ...more] = list(saved.replace('title: Treff', 'title: Runde'));
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ path, field: 'revision', line: 6 });
    expect(notice?.message).toContain('„npm run events:stamp“');
    expectGerman(notice?.message ?? '');
  });

  it.each([
    ['status', { status: 'cancelled' }],
    [
      'recurrence.exceptions',
      {
        recurrence: {
          frequency: 'weekly',
          exceptions: [{ date: '2027-01-21', status: 'cancelled' }],
        },
      },
    ],
  ])('names one that was changed and never stamped: what %s says', (field, changes) => {
    const text = entry('events', changes);
    const [notice, ...more] = list(text);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ path, field });
    expect(notice?.message).toContain('„npm run events:stamp“');
    expectGerman(notice?.message ?? '');
    expect(list(settleFile(text, NOW) ?? '')).toEqual([]);
  });

  it('says nothing of one that was saved, nor of one that holds no revision', () => {
    expect(list(saved)).toEqual([]);
    expect(list(entry('events'))).toEqual([]);
  });
});
