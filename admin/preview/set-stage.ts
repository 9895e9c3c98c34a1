import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getChapterTools } from '../../src/publishing/chapter-tools.ts';
import { selectPublishable } from '../../src/publishing/publication.ts';
import { parseNow } from '../../src/domain/time.ts';
import { renderBody } from '../../src/markup/render.ts';
import { collections } from '../../src/schemas/index.ts';
import type { Content } from '../../src/validation/content.ts';
import { describeDefinition } from '../../src/validation/definitions.ts';
import type { Entry } from '../../src/validation/entry.ts';
import { createBody } from './body.ts';
import type { PreviewContent } from './content.ts';
import { stagePicture } from './picture.ts';
import { setStage, type StagedEntry } from './stage.ts';

/**
 * Gives the site's code the content that a preview shows.
 *
 * @param content With the draft in it.
 * @param hidden Files of other entries that have problems; the build would refuse them.
 */
export function stageContent(
  content: Content,
  { pictureUrl, site }: Pick<PreviewContent, 'pictureUrl' | 'site'>,
  { now, hidden }: { now: string; hidden: ReadonlySet<string> },
): void {
  const originals = new Map(content.entries.map((entry) => [entry.path, entry]));
  const entries = selectPublishable(content, parseNow(now))
    .filter(({ path }) => !hidden.has(path))
    .map((entry) => toStagedEntry(entry, originals.get(entry.path)));
  const { settings, redirects } = content;
  const singleton = (
    id: string,
    data: Record<string, unknown> | undefined,
  ): [string, StagedEntry[]] => [
    id,
    data === undefined ? [] : [{ id, collection: id, data, body: '' }],
  ];
  setStage({
    collections: new Map([
      ...Map.groupBy(entries, ({ collection }) => collection),
      singleton('settings', settings),
      singleton('redirects', redirects),
    ]),
    renderBody: (entry) => renderEntryBody(content, entry, { site, now }),
    pictureUrl,
    now,
  });
}

const staged = new WeakMap<Entry, StagedEntry>();

/** The same object for the same entry, so that what queries remember of it holds. */
function toStagedEntry(entry: Entry, original: Entry | undefined): StagedEntry {
  const known = staged.get(entry);
  if (known) return known;
  // Of some entries less is published than was written.
  const isWhole = entry.input === original?.input;
  const data = isWhole
    ? entry.data
    : describeDefinition(entry.collection).schema.parse(entry.input);
  const created: StagedEntry = {
    id: entry.id,
    collection: entry.collection,
    data: withPictures(data, entry),
    body: entry.body,
    source: entry,
  };
  staged.set(entry, created);
  return created;
}

/** Every schema calls its picture `portrait`. */
function withPictures(data: Record<string, unknown>, { path }: Entry): Record<string, unknown> {
  const { portrait } = data as { portrait?: { src: string } };
  if (typeof portrait?.src !== 'string') return data;
  return { ...data, portrait: { ...portrait, src: stagePicture(path, portrait.src) } };
}

/** Bodies that were in order when they were last rendered, by file. */
const lastGood = new Map<string, string>();

function renderEntryBody(
  content: Content,
  entry: Entry,
  context: { site: string; now: string },
): AstroComponentFactory {
  const citable = collections[entry.collection].body === 'citable';
  const tools = citable
    ? getChapterTools(content, entry.id, { site: context.site, now: parseNow(context.now) })
    : undefined;
  const render = (body: string) => createBody(renderBody(body, { citable, tools }), entry.path);
  try {
    const component = render(entry.body);
    lastGood.set(entry.path, entry.body);
    return component;
  } catch {
    // A component that is half typed.
    return render(lastGood.get(entry.path) ?? '');
  }
}
