import { LetterError, type Budget } from '../limits.ts';
import type { Archive } from '../unzip.ts';
import { childrenOf, parseXml, type XmlElement } from '../xml.ts';
import { NAMESPACES } from './namespaces.ts';

/** What a part of the document points to (ECMA-376, part 2, 6.5). */
export interface Relationship {
  /** The last word of its type: `styles`, `hyperlink`, `footnotes` … */
  type: string;
  /** The address of a link, or the name of a part. */
  target: string;
}

/** A part of the document with what it points to. */
export interface Part {
  root: XmlElement;
  relationships: ReadonlyMap<string, Relationship>;
}

export interface DocxParts {
  document: Part;
  /** The first part that the document points to with this type. */
  find: (type: string) => Promise<Part | undefined>;
  /** All of them. */
  findAll: (type: string) => Promise<Part[]>;
}

/**
 * Opens the package of a Word document.
 *
 * @throws LetterError where the text itself is missing.
 */
export async function openParts({ parts }: Archive, budget: Budget): Promise<DocxParts> {
  const readXml = async (name: string) => {
    const bytes = parts.get(name);
    return bytes && (await parseXml(bytes, NAMESPACES, budget));
  };
  const readPart = async (name: string): Promise<Part | undefined> => {
    const root = await readXml(name);
    if (root === undefined) return undefined;
    const relations = await readXml(name.replace(/([^/]+)$/, '_rels/$1.rels'));
    return { root, relationships: readRelationships(relations, name) };
  };
  const main = [...readRelationships(await readXml('_rels/.rels'), '').values()].find(
    ({ type }) => type === 'officeDocument',
  );
  const document = await readPart(main?.target ?? 'word/document.xml');
  if (document === undefined) {
    throw new LetterError(
      'In der Datei fehlt der Text. Öffne sie auf deinem Gerät, speichere sie als .docx neu ab und gib die neue Datei ab.',
    );
  }
  const list = (type: string) =>
    [...document.relationships.values()].filter((relationship) => relationship.type === type);
  return {
    document,
    find: async (type) => {
      const [relationship] = list(type);
      return relationship && (await readPart(relationship.target));
    },
    findAll: async (type) => {
      const found = await Promise.all(list(type).map(({ target }) => readPart(target)));
      return found.filter((part) => part !== undefined);
    },
  };
}

function readRelationships(root: XmlElement | undefined, from: string): Map<string, Relationship> {
  return new Map(
    childrenOf(root, 'rel:Relationship').map(({ attributes }) => {
      const type = (attributes.get('Type') ?? '').replace(/^.*\//, '');
      const target = attributes.get('Target') ?? '';
      const isExternal = attributes.get('TargetMode') === 'External';
      return [
        attributes.get('Id') ?? '',
        { type, target: isExternal ? target : resolvePart(target, from) },
      ];
    }),
  );
}

/** The name of a part as another part spells it. */
function resolvePart(target: string, from: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
