import { describeDefinition, type DefinitionKey } from '../../src/validation/definitions.ts';
import { fieldAt } from '../../src/validation/fields.ts';
import type { Problem } from '../../src/validation/problem.ts';
import type { PreviewContent } from './content.ts';
import { checkContent, type CheckedContent } from './reading.ts';

export interface LabelledProblem extends Omit<Problem, 'inForm'> {
  /** Where in the form: the labels of the field and of those around it, or "Text" for the body. */
  label: string;
}

/**
 * What the build would say about a draft, in its own words, with fields and values named as the form does.
 *
 * @param path File of the draft, below the content folder.
 */
export function checkEntry(content: PreviewContent, path: string): LabelledProblem[] {
  const checked = checkContent(content);
  return checked.problems
    .filter((problem) => problem.path === path)
    .map((problem) => {
      const { inForm, message, ...rest } = problem;
      return { ...rest, message: inForm ?? message, label: labelProblem(checked, problem) };
    });
}

function labelProblem({ readings }: CheckedContent, { path, line, field }: Problem): string {
  const reading = readings.get(path);
  const definition = reading?.place?.collection ?? singletonOf(path);
  const bodyLine = reading?.source?.bodyLine ?? Infinity;
  const isInBody = reading?.place !== undefined && line !== undefined && line >= bodyLine;
  if (isInBody) return 'Text';
  const labels = field === undefined ? [] : listLabels(definition, field);
  return labels.length === 0 ? 'Eintrag' : labels.join(', ');
}

/** `offices.0.title` → "Ämter und Mandate", "1", "Amt". */
function listLabels(definition: DefinitionKey | undefined, field: string): string[] {
  if (definition === undefined) return [];
  const { fields } = describeDefinition(definition);
  const path = field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  return path.flatMap((key, index) => {
    if (typeof key === 'number') return [String(key + 1)];
    return fieldAt(fields, path.slice(0, index + 1))?.label ?? [];
  });
}

function singletonOf(path: string): DefinitionKey | undefined {
  if (path === 'settings.yml') return 'settings';
  return path === 'redirects.yml' ? 'redirects' : undefined;
}
