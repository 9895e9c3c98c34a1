import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { splitId } from '../../domain/addresses.ts';
import { sortChapters } from '../../domain/editions.ts';
import { createEditionText, type SealedEdition } from '../../markup/edition-text.ts';
import { entriesOf, problemAt, type Content, type Rule } from '../content.ts';
import { nameField, nameOption } from '../definitions.ts';
import type { Entry } from '../entry.ts';
import { LINE_END } from '../front-matter.ts';
import type { Problem } from '../problem.ts';
import { say } from '../wording.ts';
import { findChangedLines } from './sealed-lines.ts';

/** The seal of a text: its SHA-256 (FIPS 180-4) in lower-case hex, as `sha256sum` prints it. */
export function createSeal(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** A sealed edition says word for word what it said when it was sealed. */
export const checkSeals: Rule = (content) => {
  const editions = entriesOf(content, 'editions');
  const sealed = editions.filter(({ data }) => data.seal !== undefined);
  const files = content.ids.get('editions') ?? new Set();
  const unsealed = [...content.sealedTexts.keys()].filter(
    (id) =>
      !files.has(id) ||
      editions.some((edition) => edition.id === id && edition.data.seal === undefined),
  );
  return [
    ...sealed.flatMap((edition) => checkSeal(content, edition)),
    ...unsealed.map((id) => ({
      path: `programme/${id}/sealed.txt`,
      message: `Zu diesem Wortlaut fehlt das Siegel in „programme/${id}/edition.yml“. Setze es wieder ein, oder lösche diese Datei, wenn die Fassung nicht mehr versiegelt sein soll.`,
    })),
  ];
};

/**
 * What an edition's seal is over, from the checked content.
 *
 * @returns undefined where a chapter of the edition has problems of its own, so that its text is not known.
 */
export function getSealedEdition(
  content: Content,
  id: string,
): { edition: SealedEdition; chapters: Entry<'chapters'>[] } | undefined {
  const edition = entriesOf(content, 'editions').find((entry) => entry.id === id);
  const isOwn = (entry: { id: string }) => splitId(entry.id).parent === id;
  const chapters = sortChapters(entriesOf(content, 'chapters').filter(isOwn));
  const files = [...(content.ids.get('chapters') ?? [])].filter((chapter) =>
    isOwn({ id: chapter }),
  );
  if (edition === undefined || files.length !== chapters.length) return undefined;
  return {
    chapters,
    edition: {
      ...edition.data,
      chapters: chapters.map(toSealedChapter),
    },
  };
}

type SealedChapter = SealedEdition['chapters'][number];

const sealedChapters = new WeakMap<Entry<'chapters'>, SealedChapter>();

/** The same object for the same entry, so that its text is set once. */
function toSealedChapter(entry: Entry<'chapters'>): SealedChapter {
  const chapter: SealedChapter = sealedChapters.get(entry) ?? {
    id: splitId(entry.id).name,
    title: entry.data.title,
    summary: entry.data.summary,
    body: entry.body,
  };
  sealedChapters.set(entry, chapter);
  return chapter;
}

function nameStatus(status: string) {
  return nameOption('editions', ['status'], status);
}

function checkSeal(content: Content, entry: Entry<'editions'>): Problem[] {
  if (entry.data.status === 'draft' || entry.data.status === 'consultation') {
    const sentence = say`Diese Fassung ist versiegelt, also beschlossen. Setze ${nameField('editions', ['status'])} auf ${nameStatus('adopted')}, oder später auf ${nameStatus('superseded')}.`;
    return [problemAt(entry, ['status'], sentence)];
  }
  const found = getSealedEdition(content, entry.id);
  if (found === undefined) return [];
  const seal = entry.data.seal ?? '';
  const kept = content.sealedTexts.get(entry.id)?.split(LINE_END).join('\n');
  if (kept !== undefined && createSeal(kept) !== seal) {
    return [
      problemAt(
        entry,
        ['seal'],
        `Das Siegel ist nicht das des Wortlauts in „programme/${entry.id}/sealed.txt“. Eines von beiden wurde verändert. Hole beide so zurück, wie sie beim Versiegeln waren.`,
      ),
    ];
  }
  const text = createEditionText(found.edition);
  if (createSeal(text) === seal) return [];
  if (kept === undefined) {
    return [
      problemAt(
        entry,
        ['seal'],
        `Der Text dieser Fassung ist nicht mehr der versiegelte. An welcher Stelle, lässt sich nicht sagen, weil „programme/${entry.id}/sealed.txt“ fehlt. Hole die Datei zurück.`,
      ),
    ];
  }
  return describeChanges(entry, kept, found);
}

/** One problem per changed line, at the chapter and paragraph where it stands now. */
function describeChanges(
  entry: Entry<'editions'>,
  kept: string,
  { edition, chapters }: { edition: SealedEdition; chapters: Entry<'chapters'>[] },
): Problem[] {
  const changes = findChangedLines(kept, edition);
  if (changes.length === 0) {
    const message =
      'Die Worte dieser Fassung sind noch die versiegelten, aber Absätze sind anders nummeriert oder gehören zu einer anderen Forderung. Stelle die Gliederung wieder her.';
    return [problemAt(entry, ['seal'], message)];
  }
  return changes.map(({ where, chapter, line, message }) => {
    const title = chapter === undefined ? '' : ` im Kapitel „${chapter.title}“`;
    const text = `Diese Fassung ist versiegelt: ${where}${title} ${message} Stelle den Wortlaut wieder her; Änderungen gehören in eine neue Fassung.`;
    const file = chapters.find(({ id }) => splitId(id).name === chapter?.id);
    if (file === undefined) return { path: entry.path, line: 1, message: text };
    const at = line?.unit === undefined ? 1 : file.bodyLine + line.unit.line - 1;
    return { path: file.path, line: at, message: text };
  });
}
