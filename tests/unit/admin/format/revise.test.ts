import { describe, expect, it } from 'vitest';
import { keepRevision, renewFile, settleFile } from '../../../../admin/format/revise.ts';
import { parseNow } from '../../../../src/domain/time.ts';

const NOW = parseNow('2026-11-22T12:00:00+01:00');

const FILE = `---
# Wird vom Vorstand gepflegt.
title: "Juso-Treff"
start: 2027-01-14T19:00
end: 2027-01-14T22:00
summary: 'Unser offener Abend.'
---

Komm vorbei.
`;

const readSequence = (text: string) => /^ {2}sequence: (\d+)$/m.exec(text)?.[1];
const withoutRevision = (text: string) => text.replace(/^revision:\n(?: {2}.*\n){3}/m, '');

describe("an event's file", () => {
  const saved = renewFile(FILE, undefined, NOW);

  it('gets a revision with its first save, and no other line changes', () => {
    expect(readSequence(saved)).toBe('0');
    expect(saved).toContain('  lastModified: 2026-11-22T12:00\n');
    expect(withoutRevision(saved)).toBe(FILE);
  });

  it('keeps it while nothing changes, however it is written', () => {
    expect(renewFile(saved, saved, NOW)).toBe(saved);
    const quoted = saved.replace("'Unser offener Abend.'", '"Unser offener Abend."');
    expect(renewFile(quoted, saved, NOW)).toBe(quoted);
    expect(renewFile(FILE, FILE, NOW)).toBe(FILE);
  });

  it('gets a higher one with each change', () => {
    const second = renewFile(saved.replace('T22:00', 'T23:00'), saved, NOW);
    expect(readSequence(second)).toBe('1');
    // The form still holds what it was opened with.
    const third = renewFile(saved.replace('Komm', 'Kommt'), second, NOW);
    expect(readSequence(third)).toBe('2');
  });

  it('gets that of the file that it replaces where nothing but the revision differs', () => {
    const second = renewFile(saved.replace('T22:00', 'T23:00'), saved, NOW);
    expect(renewFile(saved.replace('T22:00', 'T23:00'), second, NOW)).toBe(second);
  });

  it('is left alone where the build would refuse it', () => {
    const broken = saved.replace('end: 2027-01-14T22:00\n', '');
    expect(renewFile(broken, saved, NOW)).toBe(broken);
    expect(renewFile('---js\n---\n', saved, NOW)).toBe('---js\n---\n');
  });

  it('counts on from the revision of a file that could not be read', () => {
    const broken = saved.replace('end: 2027-01-14T22:00\n', '');
    const mended = saved.replace('T22:00', 'T23:00');
    expect(readSequence(renewFile(mended, broken, NOW))).toBe('1');
  });

  it('keeps the line ends of Windows', () => {
    const windows = FILE.replaceAll('\n', '\r\n');
    const written = renewFile(windows, undefined, NOW);
    expect(written).not.toMatch(/(?<!\r)\n/);
    expect(withoutRevision(written.replaceAll('\r\n', '\n'))).toBe(FILE);
  });

  it('is settled after an edit by hand, and only then', () => {
    expect(settleFile(saved, NOW)).toBe(saved);
    const settled = settleFile(saved.replace('Komm', 'Kommt'), NOW) ?? '';
    expect(readSequence(settled)).toBe('1');
    expect(settleFile(settled, NOW)).toBe(settled);
    expect(withoutRevision(settled)).toBe(FILE.replace('Komm', 'Kommt'));
  });
});

describe('the form', () => {
  const saved = renewFile(FILE, undefined, NOW);

  it('never decides about the revision, whatever Decap makes of a hidden field', () => {
    const kept = keepRevision({ title: 'Neu', revision: { sequence: 99 } }, saved);
    expect(kept).toMatchObject({ title: 'Neu', revision: { sequence: 0 } });
    expect(keepRevision({ title: 'Neu', revision: '' }, FILE)).toEqual({ title: 'Neu' });
    expect(keepRevision({ title: 'Neu', revision: {} }, undefined)).toEqual({ title: 'Neu' });
  });
});
