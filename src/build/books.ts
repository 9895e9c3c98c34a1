import { addresses, splitId } from '../domain/addresses.ts';
import { describeState, getCurrentPhase, sortChapters, sortEditions } from '../domain/editions.ts';
import { formatDate, type Moment } from '../domain/time.ts';
import type { BookEdition } from '../exports/book.ts';
import type { EntryData } from '../schemas/index.ts';
import { entriesOf, type Content } from '../validation/content.ts';

/** Every edition of the checked content as it goes into files, newest first. */
export function createBooks(content: Content, now: Moment): BookEdition[] {
  const chapters = Map.groupBy(entriesOf(content, 'chapters'), ({ id }) => splitId(id).parent);
  const editions = entriesOf(content, 'editions').map(({ id, data }) => ({ ...data, id }));
  return sortEditions(editions).map((edition) => ({
    id: edition.id,
    title: edition.title,
    isDraft: edition.status === 'draft' || edition.status === 'consultation',
    call: describePhase(edition.phases ?? [], now),
    state: capitalise(describeState(edition)),
    date: edition.date,
    adoptedBy: edition.adoptedBy,
    changelog: edition.changelog,
    seal: edition.seal,
    url: addresses.edition(edition.id),
    textUrl: addresses.editionText(edition.id),
    chapters: sortChapters(chapters.get(edition.id) ?? []).map((chapter, index) => {
      const id = splitId(chapter.id).name;
      return {
        id,
        number: index + 1,
        title: chapter.data.title,
        summary: chapter.data.summary,
        url: addresses.chapter(edition.id, id),
        body: chapter.body,
      };
    }),
  }));
}

type Phases = NonNullable<EntryData<'editions'>['phases']>;

function describePhase(phases: Phases, now: Moment): string | undefined {
  const phase = getCurrentPhase(phases, now);
  if (phase === undefined) return undefined;
  return [`${phase.title} bis ${formatDate(phase.to)}.`, phase.what].filter(Boolean).join(' ');
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
