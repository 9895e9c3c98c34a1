import type { Content } from '../../src/validation/content.ts';
import type { Entry } from '../../src/validation/entry.ts';
import type { SourceFile } from '../../src/validation/decode.ts';
import type { FileReading } from '../../src/validation/validate.ts';
import type { PreviewContent } from './content.ts';
import { readDraft, readSingletonDraft } from './draft.ts';
import { pageOf } from './pages.ts';
import { checkContent, type CheckedContent } from './reading.ts';
import { renderPage } from './render-page.ts';
import { stageContent } from './set-stage.ts';
import { getPlaceholderTime, getShowtime } from './showtime.ts';

/** A page as readers would see it. */
export interface RenderedEntry {
  /** What stands in the page's `<body>`, without scripts: skip link, header, `<main>`, footer. */
  html: string;
  /** Title of the document. */
  title: string;
  /** Path at which the page will answer. */
  url: string;
  /** German: what the editor should know about this view, as that a letter is not public yet. */
  note?: string;
}

export interface NotRendered {
  /** German: why there is nothing to see. */
  reason: string;
}

/**
 * Renders the page on which readers meet an entry. Never throws; calls that overlap wait for one another.
 *
 * @param path File of the draft, below the content folder.
 */
export function renderEntry(
  content: PreviewContent,
  path: string,
): Promise<RenderedEntry | NotRendered> {
  const rendered = queue.then(() => renderNow(content, path).catch(explainFailure));
  queue = rendered;
  return rendered;
}

let queue: Promise<unknown> = Promise.resolve();

async function renderNow(
  given: PreviewContent,
  path: string,
): Promise<RenderedEntry | NotRendered> {
  const file = given.files.find((candidate) => candidate.path === path);
  const checked = checkContent(given);
  const reading = checked.readings.get(path);
  if (file === undefined || reading === undefined) {
    return { reason: 'Diesen Eintrag gibt es noch nicht.' };
  }
  const { content, draft, name, id } = takeDraft(checked, file, reading, given.now);
  if (name === undefined) return { reason: 'Zu dieser Datei gehört keine Seite.' };
  if (content.settings === undefined) {
    return { reason: 'Die Vorschau braucht die Einstellungen, und die haben Fehler.' };
  }
  const { now, note } = getShowtime(content, draft, given.now);
  stageContent(content, given, { now, hidden: listFaulty(checked, path) });

  const shown = await pageOf[name](id);
  if ('reason' in shown) return shown;
  const document = await renderPage(shown, given.site);
  if (document === undefined) return { reason: explainMissingPage(draft) };
  return { ...splitDocument(document), url: shown.url, ...(note !== undefined && { note }) };
}

type PageName = keyof typeof pageOf;

interface Draft {
  content: Content;
  draft: Entry | undefined;
  name: PageName | undefined;
  id: string;
}

/** The content with the draft in it, mended where it has problems. */
function takeDraft(
  { content }: CheckedContent,
  file: SourceFile,
  reading: FileReading,
  now: string,
): Draft {
  const nothing = { content, draft: undefined, id: '' };
  if (file.path === 'settings.yml') {
    const data = readSingletonDraft(file, 'settings', { accepted: content.settings, now });
    const settings = data as Content['settings'];
    return { ...nothing, content: { ...content, settings }, name: 'settings' };
  }
  if (file.path === 'redirects.yml') {
    const data = readSingletonDraft(file, 'redirects', { accepted: content.redirects, now });
    const redirects = data as Content['redirects'];
    return { ...nothing, content: { ...content, redirects }, name: 'redirects' };
  }
  const draft = readDraft(file, reading, getPlaceholderTime(content, reading.place, now));
  if (draft === undefined) return { ...nothing, name: undefined };
  const others = content.entries.filter(({ path }) => path !== file.path);
  const entries = [...others, draft].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { content: { ...content, entries }, draft, name: draft.collection, id: draft.id };
}

/** Entries that a build would refuse must not spoil the page of another one. */
function listFaulty({ problems }: CheckedContent, draft: string): ReadonlySet<string> {
  return new Set(problems.map(({ path }) => path).filter((path) => path !== draft));
}

function explainMissingPage(draft: Entry | undefined): string {
  switch (draft?.collection) {
    case 'candidacies':
      return 'Noch hat dieses Schreiben keine Seite. Es braucht eine Wahl, ein Amt, das es bei ihr gibt, und eine Einwilligung, die zu den Fristen der Wahl passt; kam es nach der Frist, auch ein Wort des Vorstands unter „Nachgereicht“.';
    case 'chapters':
      return 'Noch hat dieses Kapitel keine Seite. Es fehlt die Fassung, zu der es gehört.';
    default:
      return 'Noch hat dieser Eintrag keine Seite.';
  }
}

function splitDocument(document: string): Pick<RenderedEntry, 'html' | 'title'> {
  const [, html = ''] = /<body[^>]*>([\s\S]*)<\/body>/.exec(document) ?? [];
  const [, title = ''] = /<title>([\s\S]*?)<\/title>/.exec(document) ?? [];
  return { html, title: unescapeText(title) };
}

/** Astro escapes five characters. */
function unescapeText(text: string): string {
  const characters: Record<string, string> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#34': '"',
    '#39': "'",
    amp: '&',
  };
  return text.replace(/&(lt|gt|quot|#34|#39|amp);/g, (_, name: string) => characters[name] ?? '');
}

function explainFailure(error: unknown): NotRendered {
  console.warn(error);
  return {
    reason: 'Die Seite lässt sich gerade nicht zeigen. Behebe zuerst, was in der Liste steht.',
  };
}
