import {
  createEpub,
  type EpubEdition,
  type EpubPicture,
} from '../../../../src/exports/epub/epub.ts';

export const SITE = 'https://jusos.example';

type Chapter = EpubEdition['chapters'][number];
type Input = Parameters<typeof createEpub>[0];

export const createChapter = (chapter: Partial<Chapter> = {}): Chapter => {
  const id = chapter.id ?? 'wohnen';
  return {
    id,
    number: 1,
    title: 'Wohnen und Boden',
    summary: 'Die Stadt behält ihren Boden.',
    url: `/programm/2025/${id}/`,
    body: 'Die Miete entscheidet.\n',
    ...chapter,
  };
};

export const createEdition = (edition: Partial<EpubEdition> = {}): EpubEdition => ({
  id: '2025',
  title: 'Kommunalwahlprogramm 2025',
  state: 'Beschlossen am 29. März 2025, Mitgliederversammlung',
  date: '2025-03-29',
  url: '/programm/2025/',
  textUrl: '/programm/2025.txt',
  chapters: [createChapter()],
  ...edition,
});

export const createBook = ({
  edition,
  ...input
}: Partial<Omit<Input, 'edition'>> & { edition?: Partial<EpubEdition> } = {}): Uint8Array =>
  createEpub({
    site: SITE,
    publisher: { name: 'Jusos Düsseldorf', email: 'post@jusos.example' },
    edition: createEdition(edition),
    getPicture: () => PICTURE,
    ...input,
  });

/** A book of one chapter with this body. */
export const createBookOf = (body: string): Uint8Array =>
  createBook({ edition: { chapters: [createChapter({ body })] } });

/** A red pixel. */
export const PICTURE: EpubPicture = {
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGO4xsAHAALWAMsLKKl4AAAAAElFTkSuQmCC',
    'base64',
  ),
  mediaType: 'image/png',
  width: 1,
  height: 1,
};

/** A black pixel. */
export const OTHER_PICTURE: EpubPicture = {
  ...PICTURE,
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC',
    'base64',
  ),
};
