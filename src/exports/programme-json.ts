import { addresses } from '../domain/addresses.ts';
import { createUrl, type Site } from './url.ts';

/** `/data/programm.json` of the contract; `edition` is null while there is none. */
export interface ProgrammeJson {
  edition: string | null;
  title: string | null;
  status: string | null;
  date: string | null;
  url: string | null;
  /** SHA-256 over the text file, where the edition is sealed. */
  seal: string | null;
  files: { pdf: string; epub: string; text: string } | null;
  chapters: {
    id: string;
    title: string;
    url: string;
    paragraphs: { id: string; text: string }[];
    demands: {
      id: string;
      title: string;
      text: string;
      url: string;
      /** What became of it, as of a day. */
      followUp: { status: string; date: string; source: string } | null;
    }[];
  }[];
}

interface Edition {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly date: string;
  /** Site-relative and permanent, as the addresses of chapters and demands. */
  readonly url: string;
  readonly seal?: string | undefined;
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
  readonly followUp?:
    { readonly status: string; readonly date: string; readonly source: string } | undefined;
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
    seal: edition.seal ?? null,
    files: {
      pdf: createUrl(site, addresses.editionPdf(edition.id)),
      epub: createUrl(site, addresses.editionEpub(edition.id)),
      text: createUrl(site, addresses.editionText(edition.id)),
    },
    chapters: edition.chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title,
      url: createUrl(site, chapter.url),
      paragraphs: chapter.paragraphs.map(({ id, text }) => ({ id, text })),
      demands: chapter.demands.map(({ id, title, text, url, followUp }) => ({
        id,
        title,
        text,
        url: createUrl(site, url),
        followUp: followUp
          ? { status: followUp.status, date: followUp.date, source: followUp.source }
          : null,
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
  seal: null,
  files: null,
  chapters: [],
};
