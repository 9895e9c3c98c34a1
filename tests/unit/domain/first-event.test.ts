import { describe, expect, it } from 'vitest';
import { findFirstEvent, type Invitation } from '../../../src/domain/first-event.ts';
import { toMoment } from '../../../src/domain/time.ts';

const NOW = toMoment('2026-11-26T12:00');

const date = (
  title: string,
  start: string,
  about: Invitation['event'] = {},
  status: 'planned' | 'cancelled' = 'planned',
) => ({ event: { title, ...about }, occurrence: { start: toMoment(start), status } });

const find = (...dates: ReturnType<typeof date>[]) => findFirstEvent(dates, NOW)?.event.title;

describe('the first event to come to', () => {
  it('is the next that is good for newcomers, though a meeting comes earlier', () => {
    expect(
      find(
        date('Sitzung', '2026-11-27T19:00', { kind: 'meeting' }),
        date('Treff', '2026-12-10T19:00', { newcomers: true }),
        date('Fest', '2026-12-12T19:00', { newcomers: true }),
      ),
    ).toBe('Treff');
  });

  it('is the next meeting where none is', () => {
    expect(
      find(
        date('Demo', '2026-11-27T19:00', { kind: 'action', newcomers: false }),
        date('Sitzung', '2026-11-28T19:00', { kind: 'meeting' }),
      ),
    ).toBe('Sitzung');
  });

  it('takes place, and has not begun', () => {
    expect(
      find(
        date('Läuft', '2026-11-26T11:00', { newcomers: true }),
        date('Abgesagt', '2026-11-27T19:00', { newcomers: true }, 'cancelled'),
        date('Treff', '2026-12-10T19:00', { newcomers: true }),
      ),
    ).toBe('Treff');
  });

  it('is the next of the whole chapter where nothing says what it is, and only then that of a group', () => {
    const group = date('Arbeitskreis', '2026-11-27T19:00', { group: 'verkehr' });
    expect(find(group, date('Demo', '2026-11-28T19:00', { kind: 'action' }))).toBe('Demo');
    expect(find(group, date('Abend', '2026-11-29T19:00'))).toBe('Abend');
    expect(find(group)).toBe('Arbeitskreis');
  });

  it('is none where nothing comes', () => {
    expect(find(date('Läuft', '2026-11-26T11:00'))).toBeUndefined();
    expect(find()).toBeUndefined();
  });
});
