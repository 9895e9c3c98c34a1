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

  it('has one line for each system that checks it', () => {
    const url = 'https://jusos.example/programm/2025.txt';
    expect(notice?.commands).toEqual([
      { system: 'Linux', command: `curl -s ${url} | sha256sum` },
      { system: 'macOS', command: `curl -s ${url} | shasum -a 256` },
      {
        system: 'Windows',
        command: `curl.exe -so text.txt ${url} & certutil -hashfile text.txt SHA256`,
      },
    ]);
  });

  it('says what it is over, and what it is not', () => {
    expect(notice?.scope).toMatch(/^Geschützt sind .* der ganze Text .*\. Nicht geschützt sind /);
  });
});
