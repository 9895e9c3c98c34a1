/** A form field in Decap's own words (`CmsField`); its types know neither our widgets nor all of their options. */
export interface CmsField {
  name: string;
  label: string;
  widget: string;
  required?: boolean;
  hint?: string;
  pattern?: [string, string];
  fields?: CmsField[];
  [option: string]: unknown;
}

export interface CmsCollection {
  name: string;
  label: string;
  label_singular?: string;
  folder?: string;
  path?: string;
  slug?: string;
  extension?: string;
  fields?: CmsField[];
  files?: { name: string; label: string; file: string; fields: CmsField[] }[];
  [option: string]: unknown;
}

/** Where files of the content lie: a folder and what is in it, or single files. */
export type ContentFiles =
  { folder: string; path: string; extension: string } | { files: { file: string }[] };

export interface CmsConfig {
  load_config_file: false;
  locale: 'de';
  backend: { name: string; [option: string]: unknown };
  collections: CmsCollection[];
  content_files: ContentFiles[];
  [option: string]: unknown;
}
