import { describe, expect, it } from 'vitest';
import { describeNextStep } from '../../../src/components/elections/describe.ts';
import type { Candidacy } from '../../../src/queries/elections.ts';

const letter = { withdrawn: false } as Candidacy;
const describePublic = (offices: Candidacy[][], isCompared: boolean) =>
  describeNextStep({
    state: 'public',
    summary: 'Es liegt kein Schreiben vor.',
    offices: offices.map((candidacies) => ({ candidacies })),
    isCompared,
  });

describe('what a reader can do with the letters', () => {
  it('is to compare them only where there is a page that does', () => {
    expect(describePublic([[letter, letter]], true)).toBe('Lies die Schreiben und vergleiche sie.');
    expect(describePublic([[letter], [letter]], false)).toBe('Lies die Schreiben.');
    expect(describePublic([[letter], []], false)).toBe('Lies das Schreiben.');
    expect(describePublic([[]], false)).toBe('Es liegt kein Schreiben vor.');
  });
});
