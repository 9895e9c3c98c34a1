/** A link that opens a mail with its subject filled in (RFC 6068). */
export function createMail(to: string, subject: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}`;
}
