import './without-eval.ts';
import { DecapCmsCore as CMS } from 'decap-cms-core';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { parseNow, type Moment } from '../src/domain/time.ts';
import { installAccessibility } from './accessibility/install.ts';
import { askOnLogOut } from './backend/ask-on-log-out.ts';
import { loadBackend } from './backend/backends.ts';
import { nameChanges } from './backend/commit-message.ts';
import { reloadOnceSaved } from './backend/reload.ts';
import { warnBeforeDeletion } from './backend/deletion.ts';
import { guardBackend } from './backend/guard.ts';
import { refuseUploads } from './backend/uploads.ts';
import type { CmsConfig } from './config/types.ts';
import { createBackendSource } from './content/source.ts';
import { startDrafts } from './drafts/start.ts';
import { getOpenedText, syncSaved } from './drafts/sync-saved.ts';
import { createFormats } from './format/formats.ts';
import { findPlace } from './format/place.ts';
import { renewFile } from './format/revise.ts';
import { addHelp } from './help/add-help.ts';
import { stampSubmission } from './format/stamp.ts';
import { installGerman } from './locale/install.ts';
import { candidacyNotice } from './notices/candidacy-notice.ts';
import { getFieldLabel, noteLabels } from './notices/labels.ts';
import { watchLoading } from './notices/load-failure.ts';
import { mountNotices } from './notices/mount.tsx';
import { askAboutConflict, askAboutDeletion, askAboutLogOut } from './notices/questions.ts';
import { warnOfUnreadable } from './notices/warn-of-unreadable.ts';
import { showMissingBackend } from './notices/missing-backend.ts';
import { reloadBetweenForms } from './routing.ts';
import { styleChoices } from './styles/choices.ts';
import './styles/index.css';
import { guardPublishing } from './preview/guard-publishing.ts';
import { checkText } from './preview/check-text.ts';
import { printConsequence } from './preview/consequence.ts';
import { createPreviewPane } from './preview/PreviewPane.tsx';
import { startPreview, type Preview } from './preview/start-preview.ts';
import { fillNewEntries } from './widgets/fill-new-entries.ts';
import { forgetChoices, forgetChoicesOnceSaved } from './widgets/forget-choices.ts';
import { widgets } from './widgets/widgets.ts';

/** `board` edits everything; `candidacy` is where candidates write their letter. */
export type AdminPage = 'board' | 'candidacy';

/** Starts the CMS with the configuration that lies beside its page, or says why it cannot. */
export async function start(page: AdminPage): Promise<void> {
  const config = await loadConfig().catch(() => 'unreachable' as const);
  if (config === null || config === 'unreachable') {
    showMissingBackend(config === null ? page : 'unreachable');
    return;
  }
  installGerman(CMS);
  const formats = createFormats(config.collections, now);
  if (page === 'candidacy') formats.entry = stampSubmission(formats.entry);
  const preview = registerPreview(config, formats);
  const implementation = await loadImplementation(config.backend.name);
  CMS.registerBackend(config.backend.name, protect(implementation, config, preview));
  CMS.registerWidget(widgets as never);
  for (const [name, { extension, ...format }] of Object.entries(formats)) {
    CMS.registerCustomFormat(name, extension, format);
  }
  noteLabels(config);
  mountNotices(page === 'candidacy' ? candidacyNotice(config) : undefined);
  warnOfUnreadable();
  watchLoading();
  startDrafts();
  forgetChoicesOnceSaved();
  fillNewEntries();
  reloadBetweenForms();
  styleChoices();
  installAccessibility(config);
  addHelp(page);
  CMS.init({ config: config as never });
}

function now(): Moment {
  return parseNow(new Date().toISOString());
}

/** `null` where the site was built without a backend. */
async function loadConfig(): Promise<CmsConfig | null> {
  const response = await fetch('config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  return (await response.json()) as CmsConfig | null;
}

function loadImplementation(name: string) {
  const load = loadBackend[name];
  if (load === undefined) throw new Error(`There is no backend "${name}"`);
  return load();
}

type Implementation = Awaited<ReturnType<typeof loadImplementation>>;

/** Nothing is written over, and nothing goes that others refer to, without a question. */
function protect(implementation: Implementation, config: CmsConfig, preview: Preview) {
  const below = (paths: readonly string[]) =>
    paths.map((path) => path.slice(String(config.media_folder).length + 1));
  const careful = warnBeforeDeletion(
    implementation,
    async (paths) => (await preview.client.findConsequences(below(paths))).map(printConsequence),
    getOpenedText,
    askAboutDeletion,
    forgetChoices,
  );
  const telling = nameChanges(careful, (path, name) => getFieldLabel(path, [name]));
  const guarded = guardBackend(telling, askAboutConflict, {
    onMerged: reloadOnceSaved,
    onSaved: syncSaved,
    finish: (path, text, before) =>
      findPlace(config.collections, path)?.collection.name === 'events'
        ? renewFile(text, before, now())
        : text,
    check: (path, text) => checkText(preview.client, below([path])[0] ?? path, text),
  });
  return askOnLogOut(refuseUploads(guarded), askAboutLogOut);
}

/** Shows every entry as its page, and lets nothing be published that the build would refuse. */
function registerPreview(config: CmsConfig, formats: ReturnType<typeof createFormats>): Preview {
  const contentRoot = String(config.media_folder);
  const source = createBackendSource(
    () => currentBackend(store.getState().config).implementation,
    config.content_files,
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
  return preview;
}
