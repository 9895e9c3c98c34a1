declare module 'commonmark-spec' {
  /** One example of the CommonMark specification; `→` stands for a tab. */
  export interface SpecExample {
    markdown: string;
    html: string;
    section: string;
    number: number;
  }

  export const tests: SpecExample[];
}
