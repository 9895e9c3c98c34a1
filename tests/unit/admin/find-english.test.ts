import en from 'decap-cms-locales/dist/esm/en/index.js';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { collections, singletons } from '../../../src/schemas/index.ts';
import { withoutImages } from '../../../src/schemas/kit/collection.ts';
import { fieldMeta } from '../../../src/schemas/kit/field.ts';
import { germanStrings } from '../../../src/build/editing/german-strings.ts';
import { findEnglishWords } from '../../e2e/english.ts';
import { flatten } from './phrases.ts';

describe('findEnglishWords', () => {
  it('finds nearly every phrase of Decap that has three words or more', () => {
    const long = [...flatten(en).values()].filter((phrase) => countWords(phrase) >= 3);
    const found = long.filter((phrase) => findEnglishWords(phrase).length > 0);
    expect(long.length).toBeGreaterThan(100);
    expect(found.length / long.length).toBeGreaterThan(0.9);
  });

  it('finds most of the short ones', () => {
    const short = [...flatten(en).values()].filter((phrase) => [1, 2].includes(countWords(phrase)));
    const found = short.filter((phrase) => findEnglishWords(phrase).length > 0);
    expect(found.length / short.length).toBeGreaterThan(0.75);
  });

  it('finds nothing in the words of the forms', () => {
    const words = [...Object.values(collections), ...Object.values(singletons)].flatMap(
      ({ label, schema, ...rest }) => [
        label,
        ...('labelSingular' in rest ? [rest.labelSingular] : []),
        ...readWords(schema(withoutImages)),
      ],
    );
    expect(words.length).toBeGreaterThan(150);
    expect(words.filter((text) => findEnglishWords(text).length > 0)).toEqual([]);
  });

  it('finds nothing in what stands in place of hard-coded English', () => {
    const literals = Object.values(germanStrings)
      .flat()
      .filter(({ put }) => !put.includes('\n') && !put.includes('lang: "en"'))
      .flatMap(({ put }) =>
        [...put.matchAll(/(["'`])((?:(?!\1).)*)\1/g)].map(([, , text]) => text!),
      )
      .filter((text) => /\p{L}{2}/u.test(text) && !/^[\w-]+(?:\/|$)/.test(text));
    expect(literals.length).toBeGreaterThan(30);
    expect(literals.filter((text) => findEnglishWords(text).length > 0)).toEqual([]);
  });

  it.each([
    'Die Not ist groß, aber das wird schon.',
    'Also: Was war das in der Bilk? Fast alle waren da, auch die IT.',
    'Bald will der Rat im Land die Mode bannen.',
    'Fridays for Future kommt zum Christopher Street Day.',
    'Schreib an hello@example.org oder sieh auf https://example.org/about/the-team nach.',
    'Diese These steht am Main.',
  ])('leaves „%s“ alone', (text) => {
    expect(findEnglishWords(text)).toEqual([]);
  });

  it.each(['Close', 'No options', 'Loading options…', 'string field', 'API_ERROR: Not Found'])(
    'finds „%s“',
    (text) => {
      expect(findEnglishWords(text)).not.toEqual([]);
    },
  );
});

function countWords(phrase: string): number {
  return phrase.replace(/%\{\w+\}/g, '').match(/[A-Za-z]+/g)?.length ?? 0;
}

/** Labels, hints and names of values of a schema and of all that it holds. */
function readWords(schema: z.ZodType): string[] {
  const meta = fieldMeta.get(schema);
  const own = meta
    ? [meta.label, meta.hint, meta.itemLabel, ...Object.values(meta.options ?? {})]
    : [];
  const { shape, element, innerType } = schema as unknown as {
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    innerType?: z.ZodType;
  };
  const unwrap = schema as unknown as { unwrap?: () => z.ZodType };
  const inner = innerType ?? (element ? undefined : unwrap.unwrap?.());
  return [
    ...own.filter((text) => text !== undefined),
    ...Object.values(shape ?? {}).flatMap(readWords),
    ...(element ? readWords(element) : []),
    ...(inner ? readWords(inner) : []),
  ];
}
