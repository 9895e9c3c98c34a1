/** A link that opens a mail with its subject, and if wanted its text, filled in (RFC 6068). */
export function createMail(to: string, subject: string, body?: string): string {
  const text =
    body === undefined ? '' : `&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return `mailto:${to}?subject=${encodeURIComponent(subject)}${text}`;
}
