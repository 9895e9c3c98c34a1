import { describe, expect, it } from 'vitest';
import { describeSeal } from '../../../src/exports/seal-notice.ts';

const create = (seal?: string) =>
  describeSeal({ seal, date: '2025-03-29', textUrl: 'https://jusos.example/programm/2025.txt' });

describe('what is said of a seal', () => {
  const notice = create('a'.repeat(64));

  it('is nothing where there is none', () => {
    expect(create()).toBeNull();
  });

  it('has the checksum and the day of the edition', () => {
    expect(notice?.hash).toBe('a'.repeat(64));
    expect(notice?.statement).toContain('vom 29. März 2025');
  });

  it('has the command that checks it', () => {
    expect(notice?.command).toBe('curl -s https://jusos.example/programm/2025.txt | sha256sum');
  });

  it('says what it is over, and what it is not', () => {
    expect(notice?.scope).toMatch(/umfasst .* jedes Wort .*\. Nicht dazu gehören /);
  });
});
