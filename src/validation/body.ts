import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { components } from '../markup/components.ts';
import { hasVisibleText, inlineText } from '../markup/text.ts';
import { isAllowedLink, isAllowedPicture } from '../markup/links.ts';
import { parseBody } from '../markup/parse.ts';
import type { BodyKind } from '../schemas/kit/collection.ts';
import { describeFields } from '../schemas/kit/describe.ts';
import { ANEW, checkComponent, checkStrayFence } from './component-blocks.ts';
import { excerpt } from './front-matter.ts';
import { checkCitable } from './citable.ts';
import { findTooDeepLine, isTooDeep } from './nesting.ts';
import type { Problem } from './problem.ts';
import { either, say, wordProblem, type Sentence } from './wording.ts';

export type BodyProblem = Omit<Problem, 'path'>;

export interface CheckedBody {
  tree: Root;
  /** Picture files that the body shows, with the place to blame if one is missing. */
  pictures: { src: string; line: number; column: number }[];
  problems: BodyProblem[];
}

/**
 * Checks a body against the closed profile (contract, last paragraph of "Content").
 *
 * @param source Body without front matter.
 * @param kind Whether its paragraphs are citable.
 * @param firstLine Line of the file on which the body begins; the problems' lines count from the file's start.
 */
export function checkBody(source: string, kind: BodyKind, firstLine: number): CheckedBody {
  const tooDeepLine = findTooDeepLine(source);
  if (tooDeepLine !== undefined) return refuseDepth(tooDeepLine + firstLine);
  const tree = parseBody(source);
  const tooDeepBlock = tree.children.find(isTooDeep);
  if (tooDeepBlock !== undefined) return refuseDepth(placeOf(tooDeepBlock, firstLine).line);

  const checked: CheckedBody = { tree, pictures: [], problems: [] };
  const report: Report = (node, sentence, field) => {
    checked.problems.push({ ...placeOf(node, firstLine), field, ...wordProblem(sentence) });
  };

  visit(tree, (node) => {
    switch (node.type) {
      case 'containerDirective':
        checkComponent(node, source, kind, report);
        if (node.name === 'figure') notePicture(checked, node.attributes?.src, node, firstLine);
        return;
      case 'leafDirective':
        report(
          node,
          say`„::${node.name}“ gibt es nicht. ${either(
            'Bausteine beginnen mit drei Doppelpunkten und enden mit einer Zeile „:::“.',
            ANEW,
          )}`,
        );
        return;
      case 'link':
      case 'definition':
        if (!isAllowedLink(node.url)) report(node, explainLink(node.url));
        return;
      case 'image':
        checkImage(node, report);
        notePicture(checked, node.url, node, firstLine);
        return;
      case 'imageReference':
        report(
          node,
          say`Bilder mit Kurzverweis gehen nicht. ${either(
            'Schreibe ![Beschreibung](datei.jpg).',
            ANEW,
          )}`,
        );
        return;
      case 'paragraph':
        checkStrayFence(node, source, report);
        return;
      default:
    }
  });
  checkHeadings(tree, report);
  checkLinksInLinks(tree, report);
  if (kind === 'citable') checkCitable(tree, report);
  return checked;
}

/** A body that is too deep counts as empty from here on, so that nothing has to walk it. */
function refuseDepth(line: number): CheckedBody {
  const message =
    'Hier ist zu viel ineinander verschachtelt (Zitate, Listen, Bausteine oder Hervorhebungen). Erlaubt sind 50 Ebenen. Löse die Verschachtelung auf.';
  return { tree: { type: 'root', children: [] }, pictures: [], problems: [{ line, message }] };
}

/** Tells a problem at a node's place. */
export type Report = (node: Nodes, sentence: Sentence, field?: string) => void;

/** A heading that nobody can see is still one to a screen reader. */
function checkHeadings(tree: Root, report: Report): void {
  visit(tree, (node) => {
    const isTitled = node.type === 'containerDirective' && node.attributes?.title != null;
    if (node.type !== 'heading' && !isTitled) return;
    const text = node.type === 'heading' ? inlineText(node) : (node.attributes?.title ?? '');
    // An attribute that is missing or blank is told as such.
    if (hasVisibleText(text) || (isTitled && text.trim() === '')) return;
    report(node, 'Diese Überschrift ist leer. Schreibe etwas hinein oder lösche sie.');
  });
}

/** HTML has no link within a link. */
function checkLinksInLinks(tree: Root, report: Report): void {
  visit(tree, (link) => {
    if (link.type !== 'link' && link.type !== 'linkReference') return;
    visit(link, (node) => {
      if (node === link || !LINKS.has(node.type)) return;
      report(
        node,
        'Hier steht ein Verweis oder eine Fußnote in einem Verweis. Setze sie dahinter.',
      );
    });
  });
}

const LINKS = new Set<string>(['link', 'linkReference', 'footnoteReference']);

/** A plain picture has the field of its component. */
const ALT_LABEL = describeFields(components.figure.attributes).properties?.alt?.label ?? '';

function checkImage(node: Extract<Nodes, { type: 'image' }>, report: Report): void {
  if (!isAllowedPicture(node.url)) {
    report(
      node,
      say`Das Bild „${excerpt(node.url)}“ geht nicht. ${either(
        'Lege eine Datei (png, jpg, jpeg, webp, avif oder gif) in denselben Ordner und nenne nur ihren Namen.',
        'Wähle ein anderes (png, jpg, jpeg, webp, avif oder gif).',
      )}`,
    );
  } else if ((node.alt ?? '').trim() === '') {
    report(
      node,
      say`Dem Bild fehlt die Beschreibung. ${either(
        'Schreibe sie in die eckigen Klammern: ![Was zu sehen ist](datei.jpg).',
        `Schreibe sie in das Feld „${ALT_LABEL}“ beim Bild.`,
      )}`,
    );
  }
}

function notePicture(
  checked: CheckedBody,
  src: string | null | undefined,
  node: Nodes,
  firstLine: number,
): void {
  if (src != null && isAllowedPicture(src)) {
    checked.pictures.push({ src, ...placeOf(node, firstLine) });
  }
}

function explainLink(url: string): string {
  return `Der Verweis „${excerpt(url)}“ geht nicht. Erlaubt sind https://…, http://…, mailto:…, tel:…, #… und Adressen dieser Seite, die mit / beginnen.`;
}

function placeOf(node: Nodes, firstLine: number): { line: number; column: number } {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return { line: start.line + firstLine - 1, column: start.column };
}
