import { describe, expect, it } from 'vitest';
import { localBackend } from '../../../admin/config/backends.ts';
import { createConfig } from '../../../admin/config/config.ts';
import { listForms, type FieldNote } from '../../../src/components/handbook/field-notes.ts';

interface FormField {
  label: string;
  hint?: string;
  widget: string;
  fields?: FormField[];
  options?: { label: string }[];
}

const config = createConfig({
  backend: localBackend,
  contentRoot: 'content',
  siteUrl: 'https://a.example',
});
const forms = config.collections.flatMap(
  ({ fields, files }) =>
    (files ?? [{ fields: fields ?? [] }]).map((form) => form.fields) as unknown as FormField[][],
);
const notes = listForms();

describe('the handbook’s list of fields', () => {
  it('has every form of the CMS with its fields, in the same order', () => {
    expect(notes.map(({ fields }) => labelsOf(fields))).toEqual(forms.map(labelsOf));
  });

  it('has the hints and the choices of the form', () => {
    const differences = notes.flatMap(({ title, fields }, index) =>
      compare(fields, forms[index] ?? []).map((label) => `${title}: ${label}`),
    );
    expect(differences).toEqual([]);
  });
});

type Labels = (string | Labels)[];

function labelsOf(fields: readonly (FieldNote | FormField)[]): Labels {
  return fields
    .filter((field) => !('widget' in field) || field.widget !== 'hidden')
    .flatMap(({ label, fields: inner = [] }) =>
      inner.length === 0 ? [label] : [label, labelsOf(inner)],
    );
}

/** The labels of fields of which the form says something else. */
function compare(fields: readonly FieldNote[], form: readonly FormField[]): string[] {
  return fields.flatMap(({ label, hint = '', example, options, fields: inner }) => {
    const field = form.find((candidate) => candidate.label === label);
    const says = field?.hint ?? '';
    const isSame =
      says.startsWith(hint) &&
      (example === undefined || says.includes(`Zum Beispiel: ${example}`)) &&
      options.join() === (field?.options ?? []).map((option) => option.label).join();
    return [...(isSame ? [] : [label]), ...compare(inner, field?.fields ?? [])];
  });
}
