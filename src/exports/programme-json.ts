import { createUrl, type Site } from './url.ts';

/** `/data/programm.json` of the contract; `edition` is null while there is none. */
export interface ProgrammeJson {
  edition: string | null;
  title: string | null;
  status: string | null;
  date: string | null;
  url: string | null;
  chapters: {
    id: string;
    title: string;
    url: string;
    paragraphs: { id: string; text: string }[];
    demands: { id: string; title: string; text: string; url: string }[];
  }[];
}

interface Edition {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly date: string;
  /** Site-relative and permanent, as the addresses of chapters and demands. */
  readonly url: string;
  /** In the order of the edition. */
  readonly chapters: readonly Chapter[];
}

interface Chapter {
  /** Id within the edition. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
  readonly demands: readonly Demand[];
}

interface Demand {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

/** An edition of the programme, paragraph by paragraph, under addresses that stay when the next one is adopted. */
export function createProgrammeJson({
  site,
  edition,
}: {
  readonly site: Site;
  readonly edition: Edition | undefined;
}): ProgrammeJson {
  if (edition === undefined) return NO_PROGRAMME;
  return {
    edition: edition.id,
    title: edition.title,
    status: edition.status,
    date: edition.date,
    url: createUrl(site, edition.url),
    chapters: edition.chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title,
      url: createUrl(site, chapter.url),
      paragraphs: chapter.paragraphs.map(({ id, text }) => ({ id, text })),
      demands: chapter.demands.map(({ id, title, text, url }) => ({
        id,
        title,
        text,
        url: createUrl(site, url),
      })),
    })),
  };
}

const NO_PROGRAMME: ProgrammeJson = {
  edition: null,
  title: null,
  status: null,
  date: null,
  url: null,
  chapters: [],
};
