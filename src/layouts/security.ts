/**
 * The policy of every public page, as a `<meta>`; the server configurations in `deploy/` send it as a header together
 * with {@link FRAME_POLICY}.
 *
 * `wasm-unsafe-eval` lets the search compile its index reader; it allows no JavaScript from text.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** No other page may show ours in a frame. A header only: browsers ignore it in a `<meta>`. */
export const FRAME_POLICY = "frame-ancestors 'none'";

/**
 * The policy of `/admin/`, whose pages hold a key to the repository: no script but our files, no text that becomes code,
 * no host but the forge.
 *
 * Decap styles its forms from a script, without a nonce, hence `'unsafe-inline'` for styles. `data:` and `blob:` are
 * pictures that have just been chosen, and drafts.
 *
 * @param origins Where the CMS reads and writes beside the site itself, `https://codeberg.org`; none for the local one.
 * @throws Error when one is no origin: whatever else it holds would become part of the policy.
 */
export function adminContentSecurityPolicy(origins: readonly string[] = []): string {
  for (const origin of origins) {
    if (isOrigin(origin)) continue;
    throw new Error(
      `„${origin}“ ist keine Herkunft. Erwartet wird eine Adresse wie https://codeberg.org, ohne Pfad und ohne Schrägstrich am Ende.`,
    );
  }
  const forge = origins.map((origin) => ` ${origin}`).join('');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${forge}`,
    "font-src 'self'",
    `connect-src 'self' blob:${forge}`,
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** A token travels to it: encrypted, or not beyond this machine. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  const isLocal = ['localhost', '127.0.0.1'].includes(hostname);
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && isLocal));
}
