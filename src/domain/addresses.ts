/**
 * The home of every address on the site (contract, "Addresses"). Paths begin and end with `/`; files end with their
 * extension. Nothing else in the project spells out a route.
 */
export const addresses = {
  home: '/',
  programme: '/programm/',
  editions: '/programm/fassungen/',
  demands: '/programm/forderungen/',
  edition: (edition: string) => `/programm/${edition}/`,
  /** A chapter of the edition in force; the address moves on when the next edition is adopted. */
  currentChapter: (chapter: string) => `/programm/${chapter}/`,
  /** A chapter of one edition, for good. */
  chapter: (edition: string, chapter: string) => `/programm/${edition}/${chapter}/`,
  /** Files of an edition, and of one of its chapters. */
  editionPdf: (edition: string) => `/programm/${edition}.pdf`,
  editionEpub: (edition: string) => `/programm/${edition}.epub`,
  /** The text that the seal is over. */
  editionText: (edition: string) => `/programm/${edition}.txt`,
  chapterPdf: (edition: string, chapter: string) => `/programm/${edition}/${chapter}.pdf`,
  /** A square picture of a demand, to post. */
  demandPicture: (edition: string, chapter: string, demand: string) =>
    `/programm/${edition}/${chapter}/${demand}.png`,
  comparisons: '/programm/vergleich/',
  /** @param before The edition whose words are struck out, @param after the one whose words are new. */
  comparison: (before: string, after: string) => `/programm/vergleich/${before}/${after}/`,
  groups: '/arbeitskreise/',
  group: (id: string) => `/arbeitskreise/${id}/`,
  groupCalendar: (id: string) => `/arbeitskreise/${id}/termine.ics`,
  report: (id: string) => `/berichte/${id}/`,
  elections: '/wahlen/',
  election: (id: string) => `/wahlen/${id}/`,
  /** @param id Election and candidacy, `jhv-2027/beispiel-eins`. */
  candidacy: (id: string) => `/wahlen/${id}/`,
  /** One letter, and all letters of an election in one book. */
  letterPdf: (id: string) => `/wahlen/${id}.pdf`,
  bookletPdf: (election: string) => `/wahlen/${election}.pdf`,
  /** The deadlines and the day of an election, for a calendar. */
  electionCalendar: (id: string) => `/wahlen/${id}.ics`,
  /** How to stand, without an account. */
  standing: (election: string) => `/wahlen/${election}/kandidieren/`,
  /** The same as a text to fill in. */
  standingTemplate: (election: string) => `/wahlen/${election}/kandidieren/vorlage.txt`,
  /** The program behind the form of {@link addresses.standing}. */
  standingApp: '/admin/kandidieren.js',
  /** All candidates side by side. */
  candidates: (election: string) => `/wahlen/${election}/vergleich/`,
  events: '/termine/',
  event: (id: string) => `/termine/${id}/`,
  calendar: '/termine.ics',
  eventFile: (id: string) => `/termine/${id}.ics`,
  eventsOfKind: (kind: EventKind) => `/termine/art/${EVENT_KIND_SLUGS[kind]}/`,
  kindCalendar: (kind: EventKind) => `/termine/art/${EVENT_KIND_SLUGS[kind]}.ics`,
  /** The events of one group; its calendar is {@link addresses.groupCalendar}. */
  eventsOfGroup: (group: string) => `/termine/gruppe/${group}/`,
  /** @param month `2027-01` */
  month: (month: string) => `/termine/monat/${month}/`,
  year: (year: number) => `/termine/jahr/${String(year)}/`,
  page: (id: string) => `/${id}/`,
  search: '/suche/',
  /** The CMS, and the page of it that candidates use. */
  admin: '/admin/',
  candidacyForm: '/admin/kandidatur/',
  /** How the CMS is used. */
  handbook: '/redaktion/',
  handbookChapter: (id: string) => `/redaktion/${id}/`,
  /** The picture that link previews show of a page. */
  sharePicture: (page: string) => `${page}vorschau.png`,
  feed: '/feed.xml',
  programmeData: '/data/programm.json',
  electionsData: '/data/wahlen.json',
  eventsData: '/data/termine.json',
} as const;

/** The kinds of event of the schema, as addresses name them. */
export const EVENT_KIND_SLUGS = {
  meeting: 'treffen',
  education: 'bildung',
  assembly: 'versammlung',
  action: 'aktion',
  social: 'geselliges',
} as const;

export type EventKind = keyof typeof EVENT_KIND_SLUGS;

/** Ids below an address that belong to pages of the site's own. */
export const reservedIds = {
  chapters: ['forderungen', 'fassungen', 'vergleich'],
  editions: ['forderungen', 'fassungen', 'vergleich', 'index'],
  groups: ['index'],
  reports: ['index'],
  elections: ['index'],
  candidacies: ['kandidieren', 'vergleich', 'index'],
  events: ['art', 'gruppe', 'jahr', 'monat', 'index'],
  people: ['index'],
  pages: [
    'programm',
    'arbeitskreise',
    'berichte',
    'wahlen',
    'termine',
    'suche',
    'data',
    'admin',
    'redaktion',
    'pagefind',
    'index',
    '404',
    '500',
  ],
} as const;

/** Splits the id of a chapter or a candidacy into its folder and its own name. */
export function splitId(id: string): { parent: string; name: string } {
  const slash = id.indexOf('/');
  return { parent: id.slice(0, slash), name: id.slice(slash + 1) };
}
