import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renewFile } from '../../../admin/format/revise.ts';
import { describeStamping, stampEvents } from '../../../src/build/stamp-events.ts';
import { parseNow } from '../../../src/domain/time.ts';
import { entry } from '../validation/minimal.ts';

const NOW = parseNow('2027-01-09T12:00:00+01:00');
const SAVED = renewFile(entry('events'), undefined, NOW);
const EDITED = SAVED.replace('Treff', 'Runde');
const REFUSED = SAVED.replace(/^end:.*\n/m, '');

let contentDir: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'content-'));
});

afterEach(() => {
  rmSync(contentDir, { recursive: true });
});

async function stamp(files: Record<string, string>): Promise<string> {
  mkdirSync(join(contentDir, 'events'));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(contentDir, 'events', name), text);
  }
  return tell();
}

async function tell(): Promise<string> {
  return describeStamping(await stampEvents(contentDir, NOW), 'content');
}

const read = (name: string) => readFileSync(join(contentDir, 'events', name), 'utf8');

describe('npm run events:stamp', () => {
  it('stamps what was edited by hand, once', async () => {
    expect(await stamp({ 'a.mdx': EDITED, 'b.mdx': SAVED })).toBe(
      'Neu gestempelt, nimm sie in den Commit auf:\ncontent/events/a.mdx',
    );
    expect(read('a.mdx')).toContain('sequence: 1');
    expect(read('b.mdx')).toBe(SAVED);
    expect(await tell()).toBe('Kein Termin wurde von Hand geändert.');
  });

  it('names what it cannot read and what the build refuses, and leaves it alone', async () => {
    const told = await stamp({ 'a.mdx': REFUSED, 'b.mdx': 'kein Kopf', 'c.mdx': SAVED });
    expect(told).toMatch(
      /Fehler.*:\ncontent\/events\/a\.mdx\ncontent\/events\/b\.mdx\nKein anderer/,
    );
    expect(read('a.mdx')).toBe(REFUSED);
  });

  it('says so where there is no event, or no folder for them', async () => {
    expect(await tell()).toBe('In „content/events“ liegt kein Termin.');
    expect(await stamp({ 'notiz.txt': 'x' })).toBe('In „content/events“ liegt kein Termin.');
  });
});
