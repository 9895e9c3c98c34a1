import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { readEntryFile } from '../format/entry-file.ts';
import { unpackOpened } from '../format/envelope.ts';

/** Where ids come from: the election that the letter is for, or the chapter's own text. */
export type ChoiceKind = 'offices' | 'questions' | 'demands';

export interface Choice {
  id: string;
  label: string;
}

/** What can be chosen in the form that is open. Throws where the election cannot be read. */
export async function loadChoices(kind: ChoiceKind): Promise<Choice[]> {
  const { config, entryDraft } = store.getState();
  if (kind === 'demands') return listDemands(entryDraft.getIn(['entry', 'data', 'body']));
  const election = entryDraft.getIn(['entry', 'data', '_election']);
  if (typeof election !== 'string' || election === '') return [];
  const path = `${String(config.media_folder)}/elections/${election}.mdx`;
  const { data } = await currentBackend(config).implementation.getEntry(path);
  const file = readEntryFile(unpackOpened(data).text, 'entry');
  if ('unreadable' in file) return [];
  const items = file.fields[kind];
  return (Array.isArray(items) ? items : []).map((item: Record<string, unknown>) => ({
    id: String(item.id),
    label: String(kind === 'offices' ? item.title : item.text),
  }));
}

const DEMAND = /^:::+demand\{([^}\n]*)\}/gm;

/** The demands of a chapter by their blocks. */
export function listDemands(body: unknown): Choice[] {
  if (typeof body !== 'string') return [];
  return [...body.matchAll(DEMAND)].flatMap(([, attributes = '']) => {
    const get = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const id = get('id');
    return id === undefined ? [] : [{ id, label: get('title') ?? id }];
  });
}
