import { DecapCmsCore as CMS } from 'decap-cms-core';
import { store } from 'decap-cms-core/dist/esm/redux';
import { UNREADABLE } from '../config/keys.ts';
import type { BackendSource } from '../content/source.ts';
import { askToMend, tellUnreadable } from '../notices/questions.ts';
import type { ImmutableMap } from '../state.ts';
import type { LabelledProblem } from './check-entry.ts';
import { listPictures } from './pictures.ts';
import type { Preview } from './start-preview.ts';

/**
 * Stops what the build would refuse before it is public: at saving where saving publishes, else when a draft is
 * published. A draft whose required fields are filled can be saved with any
 * other problem; an entry whose file cannot be read cannot: nobody has seen
 * what they would write over.
 */
export function guardPublishing({ client, toFile }: Preview, source: BackendSource): void {
  const refuseProblems = async (entry: ImmutableMap) => {
    const collection = store.getState().collections.get(String(entry.get('collection')));
    const draft = toFile(collection as ImmutableMap, entry);
    if (draft === undefined) return;
    // Others may have deleted what this entry refers to, or begun to refer to it.
    await source.refresh().catch(() => undefined);
    const { problems, consequences } = await client.check(draft, listPictures(entry, draft));
    if (problems.length + consequences.length === 0) return;
    await askToMend(problems, consequences);
    throw new Error(summarise(problems));
  };
  const refuseUnreadable = async (entry: ImmutableMap) => {
    const reason = entry.getIn(['data', UNREADABLE]);
    if (typeof reason !== 'string') return;
    await tellUnreadable(reason);
    throw new Error('Diese Datei lässt sich nicht lesen.');
  };
  const isWorkflow = () => store.getState().config.publish_mode === 'editorial_workflow';
  const listen = (name: string, handler: (event: { entry: ImmutableMap }) => Promise<void>) => {
    CMS.registerEventListener({ name, handler } as never);
  };
  listen('preSave', async ({ entry }) => {
    await refuseUnreadable(entry);
    if (!isWorkflow()) await refuseProblems(entry);
  });
  listen('prePublish', async ({ entry }) => {
    if (isWorkflow()) await refuseProblems(entry);
  });
  for (const event of ['postSave', 'postPublish', 'postUnpublish']) {
    listen(event, () => {
      // Nobody waits for it: the form is free as soon as the entry is saved.
      void source.refresh().catch(() => undefined);
      return Promise.resolve();
    });
  }
}

function summarise(problems: readonly LabelledProblem[]): string {
  if (problems.length === 0) return 'Das passt nicht zu anderen Einträgen.';
  return problems.length === 1 ? 'Eine Sache fehlt noch.' : `${problems.length} Dinge fehlen noch.`;
}
