import { DecapCmsCore as CMS } from 'decap-cms-core';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { parseNow } from '../src/domain/time.ts';
import { installAccessibility } from './accessibility/install.ts';
import { loadBackend } from './backend/backends.ts';
import { guardBackend } from './backend/guard.ts';
import type { CmsConfig } from './config/types.ts';
import { createBackendSource } from './content/source.ts';
import { startDrafts } from './drafts/start.ts';
import { createFormats } from './format/formats.ts';
import { installGerman } from './locale/install.ts';
import { noteLabels } from './notices/labels.ts';
import { mountNotices } from './notices/mount.tsx';
import { askAboutConflict } from './notices/questions.ts';
import { showMissingBackend } from './notices/missing-backend.ts';
import { reloadBetweenForms } from './routing.ts';
import { styleChoices } from './styles/choices.ts';
import './styles/index.css';
import { guardPublishing } from './preview/guard-publishing.ts';
import { createPreviewPane } from './preview/PreviewPane.tsx';
import { startPreview } from './preview/start-preview.ts';
import { widgets } from './widgets/widgets.ts';

/** Starts the CMS with the configuration that lies beside it, or says why it cannot. */
export async function start(configUrl: string): Promise<void> {
  const response = await fetch(configUrl, { cache: 'no-store' });
  const config = (await response.json()) as CmsConfig | undefined;
  if (config === undefined) {
    showMissingBackend();
    return;
  }
  installGerman(CMS);
  const formats = createFormats(config.collections, () => parseNow(new Date().toISOString()));
  registerParts(config, formats, await loadImplementation(config.backend.name));
  registerPreview(config, formats);
  noteLabels(config);
  mountNotices();
  startDrafts();
  reloadBetweenForms();
  styleChoices();
  installAccessibility(config);
  CMS.init({ config: config as never });
}

function loadImplementation(name: string) {
  const load = loadBackend[name];
  if (load === undefined) throw new Error(`There is no backend "${name}"`);
  return load();
}

type Formats = ReturnType<typeof createFormats>;

function registerParts(
  { backend }: CmsConfig,
  formats: Formats,
  implementation: Awaited<ReturnType<typeof loadImplementation>>,
): void {
  CMS.registerBackend(backend.name, guardBackend(implementation, askAboutConflict) as never);
  CMS.registerWidget(widgets as never);
  for (const [name, { extension, ...format }] of Object.entries(formats)) {
    CMS.registerCustomFormat(name, extension, format as never);
  }
}

/** Shows every entry as its page, and lets nothing be published that the build would refuse. */
function registerPreview(config: CmsConfig, formats: Formats): void {
  const contentRoot = String(config.media_folder);
  const source = createBackendSource(
    () => currentBackend(store.getState().config).implementation,
    config.collections,
    contentRoot,
  );
  const bundle = document.documentElement.dataset.preview ?? '';
  const site = String(config.site_url);
  const preview = startPreview({
    source,
    formats,
    contentRoot,
    site,
    slugConfig: config.slug,
    bundle,
  });
  CMS.registerPreviewStyle(`${bundle}preview.css`);
  const pane = createPreviewPane(preview.options);
  for (const { name, files } of config.collections) {
    for (const template of files?.map((file) => file.name) ?? [name]) {
      CMS.registerPreviewTemplate(template, pane as never);
    }
  }
  guardPublishing(preview, source);
}
