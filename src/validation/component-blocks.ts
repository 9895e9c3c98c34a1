import type { Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { components, isComponentName } from '../markup/components.ts';
import type { BodyKind } from '../schemas/kit/collection.ts';
import { describeFields } from '../schemas/kit/describe.ts';
import type { Report } from './body.ts';
import { findRepeated } from './content.ts';
import { excerpt, LINE_END } from './front-matter.ts';
import { explainIssue } from './messages.ts';
import { either, say } from './wording.ts';

/** What the form cannot mend in its place. */
export const ANEW = 'Entferne die Stelle und füge sie mit „Baustein einfügen“ neu ein.';

/** A component is one of ours, with fields that it knows, and ends. */
export function checkComponent(
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
export function checkStrayFence(node: Nodes, source: string, report: Report): void {
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

function linesOf(node: Nodes, source: string): string[] {
  const { start, end } = node.position ?? {};
  return source.slice(start?.offset ?? 0, end?.offset ?? 0).split(LINE_END);
}

function shiftLines(node: Nodes, lines: number): Nodes['position'] {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const shifted = { line: start.line + lines, column: lines === 0 ? start.column : 1 };
  return { start: shifted, end: shifted };
}
