import { describe, expect, it } from 'vitest';
import { settleFile } from '../../../admin/format/revise.ts';
import { getRevision } from '../../../src/domain/revision.ts';
import { parseNow } from '../../../src/domain/time.ts';
import { selectPublishable } from '../../../src/publishing/publication.ts';
import { events } from '../../../src/schemas/events.ts';
import { validateContent } from '../../../src/validation/validate.ts';
import { completeFolder, entry, minimal, toFiles } from '../validation/minimal.ts';

const { path } = minimal.events;

const WHILE_HIDDEN = '2027-01-11T12:00:00+01:00';
const WHILE_PUBLIC = '2027-01-13T12:00:00+01:00';
const AFTER_CONSENT = '2027-03-01T12:00:00+01:00';

describe('the revision of an event that links to a letter', () => {
  const link = 'Lies [das Schreiben](/wahlen/jhv/muster/).';
  const saved = stamp(entry('events', { revision: createRevision() }, link));

  it('is the same before the letter is public, while it is, and after its consent', () => {
    for (const now of [WHILE_HIDDEN, WHILE_PUBLIC, AFTER_CONSENT]) {
      expect(publish(saved, now).revision).toMatchObject({ sequence: 5 });
    }
    expect(publish(saved, WHILE_HIDDEN).body).not.toContain('muster');
    expect(publish(saved, WHILE_PUBLIC).body).toContain('muster');
    expect(publish(saved, AFTER_CONSENT).body).not.toContain('muster');
  });

  it('counts an edit by hand at all times, be it that link', () => {
    const election = stamp(
      entry('events', { revision: createRevision() }, 'Lies [das Schreiben](/wahlen/jhv/).'),
    );
    const edits = [
      saved.replace('title: Treff', 'title: Runde'),
      election.replace('/wahlen/jhv/', '/wahlen/jhv/muster/'),
    ];
    for (const edited of edits) {
      for (const now of [WHILE_HIDDEN, WHILE_PUBLIC, AFTER_CONSENT]) {
        expect(publish(edited, now).revision).toMatchObject({ sequence: 6 });
      }
    }
  });
});

function createRevision() {
  return { sequence: 4, lastModified: '2026-11-01T20:15', fingerprint: '0'.repeat(16) };
}

/** As `npm run events:stamp` leaves it. */
function stamp(text: string): string {
  return settleFile(text, parseNow('2026-11-22T12:00:00+01:00')) ?? '';
}

/** What the site's calendars are made of: the entry that is published, read by the schema once more. */
function publish(event: string, now: string) {
  const consent = { givenOn: '2027-01-08', until: '2027-02-28' };
  const files = {
    ...completeFolder(),
    [path]: event,
    [minimal.candidacies.path]: entry('candidacies', { consent }),
  };
  const { content, problems } = validateContent(toFiles(files), []);
  expect(problems).toEqual([]);
  const { input, body } = selectPublishable(content, parseNow(now)).find(
    (one) => one.path === path,
  )!;
  return { body, revision: getRevision({ data: events.schema().parse(input), body }) };
}
