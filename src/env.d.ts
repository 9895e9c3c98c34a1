interface ImportMetaEnv {
  /** The instant that the build takes for "now", ISO 8601 with offset. */
  readonly SITE_NOW: string;
}
