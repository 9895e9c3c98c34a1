import { describe, expect, it } from 'vitest';
import { createCollections } from '../../../admin/config/collections.ts';
import { reports } from '../../../src/schemas/reports.ts';
import { expectGerman } from '../german.ts';
import { problemsOfEntry } from './minimal.ts';

const [done, decided, next] = reports.editing.outline;

/** Line, column and heading of every problem of a report; its body begins on line 6. */
function check(body: string): string[] {
  return problemsOfEntry('reports', {}, body).map((problem) => {
    const [, place, message = ''] = /^content\/reports\/oktober\.mdx:(\S+) {2}(.+)$/.exec(problem)!;
    expectGerman(message);
    return `${place ?? ''} ${/„(.+?)“/.exec(message)?.[1] ?? ''}`;
  });
}

describe('a heading of the template', () => {
  it('is written under or deleted', () => {
    expect(check(`## ${done}\n\nGelesen.\n\n## ${next}\n\n- Lesen`)).toEqual([]);
  });

  it('with nothing below it is refused, by its line', () => {
    expect(problemsOfEntry('reports', {}, `## ${done}\n\nText.\n\n## ${decided}`)).toEqual([
      `content/reports/oktober.mdx:10:1  Unter der Überschrift „${decided}“ steht nichts. Schreibe etwas darunter oder lösche die Überschrift.`,
    ]);
  });

  it('is refused each time: the template as the form begins with it', () => {
    const form = createCollections('content').find(({ name }) => name === 'reports');
    const template = form?.fields?.find(({ name }) => name === 'body')?.default as string;
    expect(check(template)).toEqual([`6:1 ${done}`, `8:1 ${decided}`, `10:1 ${next}`]);
  });

  it.each([
    ['a link’s target', '[a]: https://a.example'],
    ['a space that nobody sees', '&nbsp;'],
    ['a smaller text of the same rank', '## Anderes\n\nText.'],
    ['a heading above it', '# Anderes\n\nText.'],
  ])('is empty with %s below it', (_name, below) => {
    expect(check(`## ${done}\n\n${below}`)).toEqual([`6:1 ${done}`]);
  });

  it.each([
    ['a list', '- eins'],
    ['a component', ':::note\nText.\n:::'],
    ['a deeper heading', '### Am Abend\n\nText.'],
  ])('holds something with %s below it', (_name, below) => {
    expect(check(`## ${done}\n\n${below}`)).toEqual([]);
  });
});

describe('any other heading', () => {
  it('may stand alone, and so may one of the template elsewhere', () => {
    expect(check('## Eigenes')).toEqual([]);
    expect(problemsOfEntry('pages', {}, `## ${done}`)).toEqual([]);
  });
});
