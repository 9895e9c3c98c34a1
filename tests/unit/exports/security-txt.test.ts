import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNow } from '../../../src/domain/time.ts';
import { createSecurityTxt } from '../../../src/exports/security-txt.ts';

const create = (now: string, email = 'kontakt@jusos.example') =>
  createSecurityTxt({ site: 'https://jusos.example', email, now: parseNow(now) });

const readExpiry = (text: string) => /^Expires: (.+)$/m.exec(text)?.[1] ?? '';

describe('createSecurityTxt', () => {
  it('holds the fields of RFC 9116, each on a line', () => {
    expect(create('2026-11-22T12:00:00+01:00')).toBe(
      [
        'Contact: mailto:kontakt@jusos.example',
        'Expires: 2027-11-01T00:00:00Z',
        'Preferred-Languages: de, en',
        'Canonical: https://jusos.example/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it('is the same in all builds of a month', () => {
    expect(create('2026-12-01T00:00:00Z')).toBe(create('2026-12-31T23:59:59Z'));
    expect(create('2026-12-31T23:59:59Z')).not.toBe(create('2027-01-01T00:00:00Z'));
  });

  it('never expires later than in a year, nor before eleven months', () => {
    const instants = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const expiry = Date.parse(readExpiry(create(instant.toISOString())));
        const inAYear = new Date(instant);
        inAYear.setUTCFullYear(inAYear.getUTCFullYear() + 1);
        expect(expiry).toBeLessThanOrEqual(inAYear.getTime());
        expect(expiry).toBeGreaterThan(instant.getTime() + 333 * 24 * 60 * 60 * 1000);
      }),
    );
  });

  it('writes the address as a URI', () => {
    expect(create('2026-11-22T12:00:00Z', 'a%b+c@jusos.example')).toContain(
      'Contact: mailto:a%25b+c@jusos.example\n',
    );
  });
});
