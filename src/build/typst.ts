import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTokens } from './tokens.ts';

/** What a template sets: JSON by file name, pictures by path, both as the template names them. */
export interface TypstInput {
  template: 'edition.typ' | 'letters.typ' | 'share.typ';
  data: Record<string, unknown>;
  files?: ReadonlyMap<string, Uint8Array>;
}

export const templateDir = fileURLToPath(new URL('../typst', import.meta.url));

/**
 * Sets a document as PDF/UA-1: tagged, and refused by the compiler itself where a picture has no description, a heading
 * level is skipped or a face lacks a letter.
 *
 * @param date Of the document, as its creation date: the same document gives the same bytes on every day.
 * @throws Error with Typst's own message.
 */
export function compilePdf(input: TypstInput, date: Date): Uint8Array {
  return withDocument(input, (compiler, document) =>
    compiler.pdf(document, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(date.getTime() / 1000),
    }),
  );
}

/** Draws one page as SVG, letters as paths. */
export function compileSvg(input: TypstInput): string {
  return withDocument(input, (compiler, document) => compiler.plainSvg(document));
}

type TypstDocument = Parameters<NodeCompiler['pdf']>[0];

function withDocument<Result>(
  { template, data, files = new Map<string, Uint8Array>() }: TypstInput,
  use: (compiler: NodeCompiler, document: TypstDocument) => Result,
): Result {
  const compiler = getCompiler();
  const place = (path: string, bytes: Uint8Array | string) => {
    compiler.mapShadow(join(templateDir, path), Buffer.from(bytes));
  };
  compiler.resetShadow();
  place('tokens.json', JSON.stringify(readTokens()));
  for (const [name, value] of Object.entries(data)) place(name, JSON.stringify(value));
  for (const [path, bytes] of files) place(path, bytes);
  try {
    const compiled = compiler.compile({ mainFilePath: join(templateDir, template) });
    const failure = compiled.takeError() ?? compiled.takeWarnings();
    // An unknown face is only a warning to Typst, and the page would be set in another.
    if (failure !== null) throw new Error(explain(compiler.fetchDiagnostics(failure)));
    if (compiled.result === null) throw new Error(`Typst made nothing of ${template}`);
    return use(compiler, compiled.result);
  } finally {
    compiler.evictCache(10);
  }
}

let shared: NodeCompiler | undefined;

function getCompiler(): NodeCompiler {
  shared ??= NodeCompiler.create({
    workspace: templateDir,
    fontArgs: [{ fontBlobs: fontFiles.map((path) => readFileSync(path)) }],
  });
  return shared;
}

/** Complete TrueType files: the web's faces are split by alphabet, and Typst takes only the first part of a family. */
export const fontFiles = [
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'atkinson-hyperlegible-next/700Bold_Italic/AtkinsonHyperlegibleNext_700Bold_Italic.ttf',
  'sofia-sans-extra-condensed/800ExtraBold/SofiaSansExtraCondensed_800ExtraBold.ttf',
].map((path) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`)));

function explain(diagnostics: unknown[]): string {
  const lines = diagnostics.map((diagnostic) => {
    const { message, path, range } = diagnostic as {
      message: string;
      path?: string;
      range?: { start: { line: number } };
    };
    return `${path ?? ''}:${String((range?.start.line ?? 0) + 1)} ${message}`;
  });
  return `Typst: ${lines.join('; ')}`;
}
