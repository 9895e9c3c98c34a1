/** Parts of Decap that tests look at; the packages bring no types for them. */
declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const en: Record<string, unknown>;
  export default en;
}

declare module 'node-polyglot' {
  export default class Polyglot {
    constructor(options: { locale: string; phrases: object });
    t(key: string, values?: Record<string, unknown>): string;
  }
}
