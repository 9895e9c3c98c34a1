import type { BackendOptions } from './backends.ts';
import { collections } from '../../src/schemas/index.ts';
import { withoutImages } from '../../src/schemas/kit/collection.ts';
import { listBoardFields } from '../../src/schemas/kit/describe.ts';
import { createCollection, createCollections } from './collections.ts';
import type { CmsCollection, CmsConfig, ContentFiles } from './types.ts';

export interface ConfigOptions {
  backend: BackendOptions;
  /** The content folder's path in the repository. */
  contentRoot: string;
  siteUrl: string;
}

/** The configuration of the board's CMS, all of it from the schemas. Pure: the same options, the same object. */
export function createConfig({ backend, contentRoot, siteUrl }: ConfigOptions): CmsConfig {
  return {
    load_config_file: false,
    locale: 'de',
    site_url: siteUrl,
    display_url: siteUrl,
    logo: { src: '/favicon.svg', show_in_header: false },
    backend: { ...backend.options, commit_messages: commitMessages },
    publish_mode: backend.workflow ? 'editorial_workflow' : 'simple',
    show_preview_links: false,
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    media_folder: contentRoot,
    public_folder: '/',
    // Phones write where and when a picture was taken into it; JPEG needs no WebAssembly.
    media_processing: {
      enabled: true,
      format: { enabled: true, default: 'jpeg' },
      quality: 85,
      strip_metadata: true,
      width: 2400,
    },
    collections: createCollections(contentRoot),
    content_files: listFiles(contentRoot),
  };
}

/** Ours: where all content lies, also what a page of the CMS does not edit. Previews and checks read it. */
function listFiles(contentRoot: string): ContentFiles[] {
  return createCollections(contentRoot).map(({ folder, path, extension, files }) =>
    folder === undefined
      ? { files: (files ?? []).map(({ file }) => ({ file })) }
      : { folder, path: path ?? '', extension: extension ?? '' },
  );
}

/**
 * The configuration of `/admin/kandidatur/`: the letter's form and nothing else. What only the board enters is not in it.
 *
 * @returns `undefined` where outsiders cannot hand anything in: the forge has no way for people without rights.
 */
export function createCandidacyConfig(options: ConfigOptions): CmsConfig | undefined {
  const { backend, contentRoot } = options;
  if (!backend.openAuthoring) return undefined;
  const config = createConfig(options);
  const isOutside = backend.workflow;
  const { candidacies, elections } = collections;
  const boardFields = listBoardFields(candidacies.schema(withoutImages)).map(({ name }) => name);
  return {
    ...config,
    backend: { ...config.backend, ...(isOutside && { open_authoring: true, always_fork: true }) },
    collections: [
      stampNow(createCollection(candidacies, contentRoot, boardFields)),
      // Only read: the letter's form asks for its offices and questions.
      { ...createCollection(elections, contentRoot), hide: true, create: false },
    ],
  };
}

/** Who hands in a letter hands it in now: `format/stamp.ts` fills the field. */
function stampNow({ fields = [], ...collection }: CmsCollection): CmsCollection {
  const stamped = fields.map((field) =>
    field.name === 'submitted' ? { ...field, widget: 'hidden', required: false } : field,
  );
  return { ...collection, fields: stamped };
}

/** What the history of the repository says, in the words of the menu. */
const commitMessages = {
  create: 'Neu: {{collection}} „{{slug}}“',
  update: 'Geändert: {{collection}} „{{slug}}“',
  delete: 'Gelöscht: {{collection}} „{{slug}}“',
  uploadMedia: 'Bild hochgeladen: „{{path}}“',
  deleteMedia: 'Bild gelöscht: „{{path}}“',
  openAuthoring: '{{message}}',
};
