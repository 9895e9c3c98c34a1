import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const pages = [...globSync('src/pages/redaktion/*.astro'), 'src/components/handbook/chapters.ts'];
const known = [
  ...globSync('admin/**/*.{ts,tsx}'),
  ...globSync('src/schemas/**/*.ts'),
  'src/markup/components.ts',
].flatMap(readTexts);
const patterns = known.map((text) => ({ whole: toPattern(text), text }));

describe('the handbook', () => {
  it('has words to compare, and the CMS has texts to compare them with', () => {
    expect(pages.flatMap((page) => quote(page, 'b')).length).toBeGreaterThan(100);
    expect(pages.flatMap((page) => quote(page, 'q')).length).toBeGreaterThan(15);
    expect(known.length).toBeGreaterThan(500);
  });

  it.each(pages)('%s calls buttons and fields what the CMS calls them', (page) => {
    const unknown = quote(page, 'b').filter(
      (name) => !patterns.some(({ whole }) => new RegExp(`^${whole}$`, 'u').test(name)),
    );
    expect(unknown).toEqual([]);
  });

  it.each(pages)(
    '%s quotes whole sentences of the CMS, the first ones of a message at least',
    (page) => {
      const unknown = quote(page, 'q').filter(
        (saying) =>
          !known.some((text) => text === saying || text.startsWith(`${saying} `)) &&
          !patterns.some(({ whole }) => new RegExp(`^${whole}$`, 'u').test(saying)),
      );
      expect(unknown).toEqual([]);
    },
  );
});

/** What a page says inside elements of a name: `<b>` are names of controls, `<q>` sentences of the CMS. */
function quote(page: string, element: 'b' | 'q'): string[] {
  const found = readFileSync(page, 'utf8').matchAll(
    new RegExp(`<${element}>([^<]*)</${element}>`, 'g'),
  );
  return [...found].map(([, text = '']) => text.replace(/\s+/g, ' ').trim());
}

/** The text of a string, a template or an element of JSX; `…{}…` stands for what is filled in. */
function readTexts(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) {
      // Decap's phrases have their forms of number in one string, and placeholders of two kinds.
      texts.push(...node.text.replace(/%\{\w+\}|\{\{.*?\}\}/g, '{}').split(' |||| '));
    } else if (ts.isTemplateExpression(node)) {
      texts.push(
        [node.head, ...node.templateSpans.map(({ literal }) => literal)]
          .map(({ text }) => text)
          .join('{}'),
      );
    } else if (ts.isJsxElement(node)) {
      texts.push(node.children.map((child) => (ts.isJsxText(child) ? child.text : '{}')).join(''));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => /\p{L}/u.test(text));
}

function toPattern(text: string): string {
  return text
    .split('{}')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('.+');
}
