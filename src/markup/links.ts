/** Picture formats that a browser only ever shows. SVG is left out on purpose: it can carry scripts. */
export const PICTURE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif'] as const;

/**
 * Whether a reader's browser may be sent to `target`: https, http, mailto, tel, a fragment, or an address on this site
 * that begins with one slash.
 *
 * It is an allow-list over the decoded target. Control characters, spaces and backslashes are refused outright,
 * because URL parsers drop or rewrite them (`java\nscript:`, `/\evil.example`; WHATWG URL, "basic URL parser").
 */
export function isAllowedLink(target: string): boolean {
  if (FORBIDDEN_CHARACTERS.test(target)) return false;
  // "https://[" and a port of 99999 look like addresses and are none; print and book need real ones.
  if (!URL.canParse(target, 'https://site.example/')) return false;
  return ALLOWED_TARGETS.some((pattern) => pattern.test(target));
}

/** Whether `source` names a picture file in the entry's own folder. */
export function isAllowedPicture(source: string): boolean {
  return PICTURE_FILE.test(source);
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN_CHARACTERS = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff\\]/;

const ALLOWED_TARGETS = [
  /^https?:\/\/[^/]/i,
  /^mailto:[^/]/i,
  /^tel:[+0-9*#(]/i,
  /^#./,
  /^\/(?!\/)/,
];

const PICTURE_FILE = new RegExp(
  `^(?:\\./)?[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*\\.(?:${PICTURE_EXTENSIONS.join('|')})$`,
  'iu',
);
