import { describe, expect, it } from 'vitest';
import { createMail } from '../../../src/domain/mail.ts';

const TO = 'wohnen@jusos.example';

/** What a mail program reads from a link (RFC 6068). */
function open(link: string) {
  const { protocol, pathname, search } = new URL(link);
  // A plus is a plus in mailto links, other than in forms.
  const fields = search
    .slice(1)
    .split('&')
    .map((field) => field.split('=').map(decodeURIComponent));
  return { protocol, to: pathname, fields };
}

describe('a mail', () => {
  it('goes to its address, with subject and text', () => {
    expect(open(createMail(TO, 'Änderung: Größe', 'Für alle'))).toEqual({
      protocol: 'mailto:',
      to: TO,
      fields: [
        ['subject', 'Änderung: Größe'],
        ['body', 'Für alle'],
      ],
    });
  });

  it('has no text where none is given, which is not an empty one', () => {
    expect(open(createMail(TO, 'Hallo')).fields).toEqual([['subject', 'Hallo']]);
    expect(open(createMail(TO, 'Hallo', '')).fields).toHaveLength(2);
  });

  it('ends its lines with CRLF, as RFC 6068 asks', () => {
    expect(createMail(TO, 'a', 'eins\n\nzwei')).toMatch(/&body=eins%0D%0A%0D%0Azwei$/);
  });

  it.each(['a&body=b', 'a?cc=b', '50 % + 1 = 51 %', '„Größe“ #1', 'eins\nzwei', '👩‍👧'])(
    'keeps %j as it is, in subject and text',
    (text) => {
      const { to, fields } = open(createMail(TO, text, text));
      expect(to).toBe(TO);
      expect(fields).toEqual([
        ['subject', text],
        ['body', text.replaceAll('\n', '\r\n')],
      ]);
    },
  );
});
