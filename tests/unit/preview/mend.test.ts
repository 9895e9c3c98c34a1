import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/schemas/index.ts';
import type { CollectionKey } from '../../../src/validation/entry.ts';
import { mendFields } from '../../../admin/preview/mend.ts';
import { minimal } from '../validation/minimal.ts';

const now = '2026-11-22T12:00:00+01:00';
const event = minimal.events.fields;

function mend(collection: CollectionKey, written: unknown, before?: Record<string, unknown>) {
  return mendFields(collection, written, { before, now })?.input;
}

describe('mendFields', () => {
  it.each(Object.keys(collections) as CollectionKey[])(
    'makes an entry of %s out of nothing, so that a new one has a page',
    (collection) => {
      expect(mend(collection, {})).toBeDefined();
      expect(mend(collection, undefined)).toBeDefined();
    },
  );

  it('shows in brackets what is missing', () => {
    expect(mend('events', { ...event, title: '' })).toEqual({ ...event, title: '[Titel]' });
  });

  it('keeps the last good value while another one is being typed', () => {
    expect(mend('events', { ...event, start: '2027-01-1' }, event)).toEqual(event);
  });

  it('does not bring back what was deleted', () => {
    expect(mend('events', { ...event, title: '' }, event)).toMatchObject({ title: '[Titel]' });
  });

  it('leaves out what is not required and has never been right', () => {
    expect(mend('events', { ...event, online: 'keine Adresse' })).toEqual(event);
  });

  it('leaves out fields that nobody knows', () => {
    expect(mend('events', { ...event, layout: 'data:text/javascript,1' })).toEqual(event);
  });

  it('mends within lists and groups of fields', () => {
    const fields = { ...minimal.elections.fields, offices: [{ id: 'vorsitz', title: '' }] };
    expect(mend('elections', fields)).toMatchObject({
      offices: [{ id: 'vorsitz', title: '[Amt]' }],
    });
    const recurrence = { frequency: 'monthly', interval: 'zwei' };
    expect(mend('events', { ...event, recurrence })).toMatchObject({
      recurrence: { frequency: 'monthly' },
    });
  });

  it('does not touch what was written', () => {
    const written = { ...event, title: '' };
    mend('events', written);
    expect(written).toEqual({ ...event, title: '' });
  });
});
