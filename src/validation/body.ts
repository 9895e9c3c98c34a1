import type { Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { components, isComponentName } from '../markup/components.ts';
import { hasVisibleText, inlineText } from '../markup/text.ts';
import { isAllowedLink, isAllowedPicture } from '../markup/links.ts';
import { parseBody } from '../markup/parse.ts';
import type { BodyKind } from '../schemas/kit/collection.ts';
import { describeFields } from '../schemas/kit/describe.ts';
import { findRepeated } from './content.ts';
import { excerpt, LINE_END } from './front-matter.ts';
import { explainIssue } from './messages.ts';
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
        checkDirective(node, source, kind, report);
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

/** What the form cannot mend in its place. */
const ANEW = 'Entferne die Stelle und füge sie mit „Baustein einfügen“ neu ein.';

function checkDirective(
  node: ContainerDirective,
  source: string,
  kind: BodyKind,
  report: Report,
): void {
  if (!isComponentName(node.name)) {
    const labels = Object.values(components).map(({ label }) => label);
    const known = either(Object.keys(components).join(', '), labels.join(', '));
    report(node, say`Den Baustein „${excerpt(node.name)}“ gibt es nicht. Bekannt sind: ${known}.`);
    return;
  }
  const component = components[node.name];
  const schema = describeFields(component.attributes);
  const result = component.attributes.safeParse(node.attributes ?? {}, { reportInput: true });
  for (const issue of result.error?.issues ?? []) {
    for (const { path, sentence } of explainIssue(issue, schema)) {
      report(node, sentence, [node.name, ...path].join('.'));
    }
  }
  checkAttributeNames(node, source, report);
  const name = either(`„${node.name}“`, `„${component.label}“`);
  if ('citableOnly' in component && kind !== 'citable') {
    report(
      node,
      say`Der Baustein ${name} gehört in ein Kapitel des Programms. Nimm hier ${either('„note“', `„${components.note.label}“`)}.`,
    );
  }
  if (node.name === 'demand' && hasDemandInside(node)) {
    report(
      node,
      say`Eine Forderung kann keine zweite enthalten. ${either(
        'Schließe die erste mit „:::“ ab.',
        'Setze die zweite darunter.',
      )}`,
    );
  }
  const label = node.children[0];
  if (label?.type === 'paragraph' && label.data?.directiveLabel === true) {
    report(
      node,
      say`Text in eckigen Klammern geht bei ${name} nicht. ${either(
        'Schreibe title="…" in die geschweiften Klammern.',
        'Schreibe ihn in ein Feld des Bausteins.',
      )}`,
    );
  }
  if (!isClosed(node, source)) {
    report(
      node,
      say`Der Baustein ${name} hört nicht auf. ${either(
        'Setze an sein Ende eine eigene Zeile mit „:::“.',
        ANEW,
      )}`,
    );
  }
}

/** What the parser lets fall without a word: the first of two values, and `__proto__`. */
function checkAttributeNames(node: ContainerDirective, source: string, report: Report): void {
  const [fence = ''] = linesOf(node, source);
  const attributes = fence.slice(fence.indexOf('{') + 1).replace(/"[^"]*"|'[^']*'/g, '""');
  const names = Array.from(
    attributes.matchAll(/(?:^|\s)([^\s=#."'{}]+)/g),
    ([, name = '']) => name,
  );
  for (const { value } of findRepeated(names, (name) => name)) {
    report(
      node,
      say`Die Angabe „${excerpt(value)}“ steht zweimal da. ${either('Lösche eine davon.', ANEW)}`,
      `${node.name}.${value}`,
    );
  }
  if (names.includes('__proto__')) {
    const remedy = either('Lösche sie.', ANEW);
    report(node, say`Die Angabe „__proto__“ gibt es nicht. ${remedy}`, `${node.name}.__proto__`);
  }
}

function hasDemandInside(demand: ContainerDirective): boolean {
  let found = false;
  visit(demand, 'containerDirective', (node) => {
    found ||= node !== demand && node.name === 'demand';
  });
  return found;
}

/**
 * The parser closes an open block at the end of the text or of the block around it; an author who forgot the fence
 * swallowed the rest. A fence closes what was opened with as many colons or fewer.
 */
function isClosed(node: ContainerDirective, source: string): boolean {
  const lines = linesOf(node, source);
  const opening = /^:+/.exec(lines[0] ?? '')?.[0] ?? '';
  const closing = /^[\s>]*(:{3,})\s*$/.exec(lines.at(-1) ?? '')?.[1] ?? '';
  return lines.length > 1 && closing.length >= opening.length;
}

/** A line of colons that the parser took for text is a fence that went wrong. */
function checkStrayFence(node: Nodes, source: string, report: Report): void {
  linesOf(node, source).forEach((line, index) => {
    if (!/^[\s>]*:::/.test(line)) return;
    const at = { ...node, position: shiftLines(node, index) } as Nodes;
    report(
      at,
      /^[\s>]*:{3,}\s*$/.test(line)
        ? 'Hier steht „:::“, ohne dass ein Baustein offen ist. Lösche die Zeile.'
        : say`„${excerpt(line.trim())}“ ist kein lesbarer Baustein. ${either(
            'So geht es: :::note{title="Überschrift"}, darunter der Text, am Ende eine Zeile „:::“.',
            ANEW,
          )}`,
    );
  });
}

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

function linesOf(node: Nodes, source: string): string[] {
  const { start, end } = node.position ?? {};
  return source.slice(start?.offset ?? 0, end?.offset ?? 0).split(LINE_END);
}

function shiftLines(node: Nodes, lines: number): Nodes['position'] {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const shifted = { line: start.line + lines, column: lines === 0 ? start.column : 1 };
  return { start: shifted, end: shifted };
}

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
