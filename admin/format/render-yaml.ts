import { Document, isScalar, isSeq, Scalar, visit, type Node, type Pair } from 'yaml';
import type { Fields } from './values.ts';

/** Writes fields or a list as lines that begin in a column. Nothing is folded, so a word changed is a line changed. */
export function render(value: Fields | unknown[], column: number): string {
  return indent(toText(new Document(value, { schema: 'core' })), column);
}

/** Writes a pair anew with the quotation marks or brackets that it had. */
export function renderLike(field: Fields, { value: old }: Pair, column: number): string {
  const document = new Document(field, { schema: 'core' });
  const [[name, value] = []] = Object.entries(field);
  const node = imitate(document, old, value);
  if (node !== undefined) document.set(name, node);
  return indent(toText(document), column);
}

function imitate(document: Document, old: unknown, value: unknown): Node | undefined {
  if (isScalar(old) && typeof old.value === 'string' && typeof value === 'string') {
    const scalar = new Scalar(value);
    if (old.type !== undefined) scalar.type = old.type;
    return scalar;
  }
  // Of an empty list, brackets say only that it is empty.
  if (isSeq(old) && old.flow === true && old.items.length > 0 && Array.isArray(value)) {
    return document.createNode(value, { flow: true });
  }
  return undefined;
}

function toText(document: Document): string {
  visit(document, {
    Scalar: (_key, scalar) => {
      // As a block it would end with a line end that belongs to the value, and who cuts the front matter out takes it.
      const isOpen = typeof scalar.value === 'string' && scalar.value.endsWith('\n');
      if (isOpen) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function indent(text: string, column: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(column));
}
