import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { findMissingGlyphs } from '../../markup/glyphs.ts';
import { entriesOf, problemAt, rememberFindings, type Rule } from '../content.ts';
import type { Entry, EntrySource } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** Every character of the programme is one that its PDF can print. */
export const checkGlyphs: Rule = (content) => [
  ...[...entriesOf(content, 'editions'), ...entriesOf(content, 'chapters')].flatMap(checkFields),
  ...content.sources.filter(({ collection }) => collection === 'chapters').flatMap(checkBody),
];

const checkFields = rememberFindings((entry: Entry): Problem[] =>
  Object.entries(entry.data).flatMap(([field, value]) =>
    typeof value === 'string' && findMissingGlyphs(value).length > 0
      ? [problemAt(entry, [field], explain(findMissingGlyphs(value)))]
      : [],
  ),
);

/** Looks at what the parser understood: `&rarr;` is an arrow, and the target of a link is never printed. */
const checkBody = rememberFindings(({ path, tree, bodyLine }: EntrySource): Problem[] => {
  const problems: Problem[] = [];
  if (tree === undefined) return problems;
  visit(tree, (node) => {
    const missing = findMissingGlyphs(listTexts(node).join(' '));
    if (missing.length === 0) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    problems.push({ path, line: bodyLine + line - 1, column, message: explain(missing) });
  });
  return problems;
});

/** The words of a node itself, without those of its children. */
function listTexts(node: Nodes): string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return [node.value];
    case 'image':
      return [node.alt ?? ''];
    case 'containerDirective':
      return Object.entries(node.attributes ?? {})
        .filter(([name]) => !ADDRESSES.has(name))
        .map(([, value]) => value ?? '');
    default:
      return [];
  }
}

/** Attributes of components that name a file or an address. */
const ADDRESSES = new Set(['src', 'href', 'id']);

function explain(missing: string[]): string {
  const list = missing.map((character) => `„${character}“ (${toCodePoint(character)})`).join(', ');
  return missing.length === 1
    ? `Das Zeichen ${list} hat unsere Schrift nicht, im PDF des Programms fehlte es. Schreibe es mit Worten oder lösche es.`
    : `Die Zeichen ${list} hat unsere Schrift nicht, im PDF des Programms fehlten sie. Schreibe sie mit Worten oder lösche sie.`;
}

function toCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
