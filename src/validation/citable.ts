import type { Nodes, Root } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';
import { COMPONENTS_WITHOUT_NUMBERS } from '../markup/citation.ts';
import { components, isComponentName } from '../markup/components.ts';
import type { Report } from './body.ts';
import { either, say, type Sentence } from './wording.ts';

/**
 * What a body must keep to so that the same text, with the same numbers, stands on the web, in print and under the seal.
 */
export function checkCitable(tree: Root, report: Report): void {
  checkHeadingLevels(tree, report);
  for (const block of tree.children) checkDepth(block, report);
  visit(tree, (node) => {
    if (node.type === 'heading') checkHeading(node, report);
    const isCaption =
      node.type === 'containerDirective' && COMPONENTS_WITHOUT_NUMBERS.has(node.name);
    const where = TEXT_ONLY[node.type] ?? (isCaption ? 'einem Bild oder einer Datei' : undefined);
    if (where === undefined) return undefined;
    checkTextOnly(node, where, report);
    return SKIP;
  });
}

/** Blocks that have one number as a whole, and notes: nothing in them can have a number or a level of its own. */
const TEXT_ONLY: Partial<Record<Nodes['type'], Sentence>> = {
  list: 'einer Liste',
  blockquote: either('einem Zitat mit „>“', 'einem Zitatblock'),
  footnoteDefinition: 'einer Fußnote',
};

function nameComponent(name: string) {
  return either(`„${name}“`, `„${isComponentName(name) ? components[name].label : name}“`);
}

function checkTextOnly(block: Nodes, where: Sentence, report: Report): void {
  visit(block, (node) => {
    if (node === block) return;
    if (node.type === 'containerDirective') {
      report(
        node,
        say`Der Baustein ${nameComponent(node.name)} geht nicht in ${where}. Setze ihn davor oder dahinter.`,
      );
    } else if (node.type === 'heading') {
      report(
        node,
        say`Eine Überschrift geht nicht in ${where}. Setze sie davor oder nimm ${either('**fette Schrift**', 'fette Schrift')}.`,
      );
    }
  });
}

/** Headings are repeated in the contents and at the top of pages; a picture or a note in them would be, too. */
function checkHeading(heading: Nodes, report: Report): void {
  visit(heading, (node) => {
    if (node.type === 'footnoteReference') {
      report(node, 'Eine Fußnote geht nicht in der Überschrift. Setze sie in den Text darunter.');
    } else if (node.type === 'image') {
      report(node, 'Ein Bild geht nicht in der Überschrift. Setze es darunter.');
    }
  });
}

/** Counts lists and their items, paragraphs and emphasis alike: more than a reader follows, less than Typst bears. */
const MAX_DEPTH = 16;

/** Reports the first place of a block that lies too deep. */
function checkDepth(block: Nodes, report: Report): void {
  let level: Nodes[] = [block];
  for (let depth = 1; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > MAX_DEPTH && first !== undefined) {
      const message = `Hier ist mehr als ${String(MAX_DEPTH)} Ebenen tief verschachtelt; das lässt sich nicht drucken. Löse die Verschachtelung auf.`;
      report(first, message);
      return;
    }
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
}

/** A chapter's headings are its outline in the table of contents, the PDF and for screen readers. */
function checkHeadingLevels(tree: Root, report: Report): void {
  let current = 1;
  visit(tree, 'heading', (node) => {
    if (node.depth === 1) {
      report(
        node,
        either(
          'Eine Überschrift mit einem „#“ ist der Titel des Kapitels. Nimm „##“.',
          '„Überschrift 1“ ist der Titel des Kapitels. Nimm „Überschrift 2“.',
        ),
      );
    } else if (node.depth > current + 1) {
      const level = either('#'.repeat(current + 1), `Überschrift ${String(current + 1)}`);
      report(node, say`Diese Überschrift überspringt eine Ebene. Nimm „${level}“.`);
    }
    current = node.depth;
  });
}
