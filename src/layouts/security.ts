/**
 * The policy of every public page, as a `<meta>`; the server configurations in `deploy/` send it as a header together
 * with `frame-ancestors`, which a `<meta>` cannot carry.
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
