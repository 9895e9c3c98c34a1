import type { CmsField, CmsConfig } from '../config/types.ts';

const labels = new Map<string, string>([['body', 'Text']]);

/** Remembers what the form calls its fields. */
export function noteLabels({ collections }: CmsConfig): void {
  const note = (fields: readonly CmsField[] = []) => {
    for (const { name, label, fields: inner } of fields) {
      if (!labels.has(name)) labels.set(name, label);
      note(inner);
    }
  };
  for (const { fields, files } of collections as unknown as {
    fields?: CmsField[];
    files?: { fields: CmsField[] }[];
  }[]) {
    note(fields);
    for (const file of files ?? []) note(file.fields);
  }
}

/** What the form calls a field; its key where no form has it. */
export function getFieldLabel(name: string): string {
  return labels.get(name) ?? name;
}
