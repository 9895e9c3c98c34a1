import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { askOnLogOut } from '../../../../admin/backend/ask-on-log-out.ts';
import type { BackendClass } from '../../../../admin/backend/types.ts';
import type { Draft } from '../../../../admin/drafts/draft.ts';
import type { startDrafts } from '../../../../admin/drafts/start.ts';
import type { dropDrafts, keepDraft, listDrafts } from '../../../../admin/drafts/store.ts';
import type { questions } from '../../../../admin/notices/questions.ts';
import type { CmsState } from '../../../../admin/state.ts';
import { openBrowserTab } from '../../../forge/browser-tab.ts';
import { bundle } from '../bundle.ts';

interface Cms {
  store: { getState: () => CmsState; dispatch: (action: object) => void };
  fromJS: (value: unknown) => unknown;
  questions: typeof questions;
  askOnLogOut: typeof askOnLogOut;
  dropDrafts: typeof dropDrafts;
  keepDraft: typeof keepDraft;
  listDrafts: typeof listDrafts;
  startDrafts: typeof startDrafts;
}

const SOURCE = `
  export { fromJS } from 'immutable';
  export { store } from 'decap-cms-core/dist/esm/redux';
  export { askOnLogOut } from './admin/backend/ask-on-log-out.ts';
  export { startDrafts } from './admin/drafts/start.ts';
  export { dropDrafts, keepDraft, listDrafts } from './admin/drafts/store.ts';
  export { questions } from './admin/notices/questions.ts';
`;

/** Decap's own state and forms, and drafts in the storage of a browser. */
let cms: Cms;

beforeAll(async () => {
  const tab = openBrowserTab('https://jusos.example/admin/#/');
  Object.assign(document, { createElement: () => ({}), getElementById: () => null });
  vi.stubGlobal('location', tab.location);
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('navigator', {
    onLine: true,
    userAgent: '',
    locks: { request: () => undefined, query: () => Promise.resolve({ held: [] }) },
  });
  cms = await (await bundle(SOURCE)).load<Cms>();
  cms.startDrafts();
}, 120_000);

beforeEach(async () => {
  cms.store.dispatch({ type: 'DRAFT_DISCARD' });
  for (const user of ['vera', 'olga']) await cms.dropDrafts(user);
});

function createDraft(id: string, user: string, title: string): Draft {
  const entry = { collection: 'reports', slug: '', path: '', data: { title }, mediaFiles: [] };
  return {
    id,
    tab: 'closed',
    user,
    collection: 'reports',
    slug: '',
    title,
    keptAt: Date.now(),
    entry,
  };
}

const logIn = (login: string) => {
  cms.store.dispatch({ type: 'AUTH_SUCCESS', payload: { login } });
};

function openNew(collection: string): void {
  const payload = { collection, slug: '', path: '', data: {}, mediaFiles: [] };
  cms.store.dispatch({ type: 'DRAFT_CREATE_EMPTY', payload });
}

function type(title: string): void {
  const field = cms.fromJS({ name: 'title' });
  const payload = { field, value: title, metadata: {}, entries: [] };
  cms.store.dispatch({ type: 'DRAFT_CHANGE_FIELD', payload });
}

const readTitles = async (user: string) =>
  (await cms.listDrafts(user, Date.now())).map(({ entry }) => entry.data.title);

describe('going on with a draft', () => {
  const goOn = async () => {
    const question = await vi.waitUntil(() => cms.questions.get()[0]);
    if (question.kind !== 'draft') throw new Error(question.kind);
    question.answer('restore');
    await vi.waitUntil(() => cms.store.getState().entryDraft.get('hasChanged') === true);
  };

  it('leaves it on the device until what is typed next has taken its place', async () => {
    logIn('vera');
    await cms.keepDraft(createDraft('a', 'vera', 'Begonnen'));
    openNew('reports');
    await goOn();
    // The browser may crash before the form is kept for the first time.
    expect(await readTitles('vera')).toEqual(['Begonnen']);
    type('Weitergeschrieben');
    await vi.waitFor(async () => {
      expect(await readTitles('vera')).toEqual(['Weitergeschrieben']);
    });
  });

  it('leaves nothing of it once the entry is saved', async () => {
    logIn('vera');
    await cms.keepDraft(createDraft('a', 'vera', 'Begonnen'));
    openNew('reports');
    await goOn();
    cms.store.dispatch({
      type: 'ENTRY_PERSIST_SUCCESS',
      payload: { collectionName: 'reports', entrySlug: '', slug: 'begonnen' },
    });
    await vi.waitFor(async () => {
      expect(await readTitles('vera')).toEqual([]);
    });
  });
});

describe('logging out', () => {
  const left = vi.fn();
  const Base = class {
    logout() {
      left();
    }
  } as unknown as BackendClass;
  const ask = vi.fn<(count: number) => Promise<'drop' | 'keep' | 'stay'>>();

  beforeEach(async () => {
    left.mockClear();
    ask.mockReset();
    logIn('vera');
    await cms.keepDraft(createDraft('a', 'vera', 'Eins'));
    await cms.keepDraft(createDraft('b', 'vera', 'Zwei'));
    await cms.keepDraft(createDraft('c', 'olga', 'Olgas'));
  });

  const logOut = () => new (cms.askOnLogOut(Base, ask))({}).logout?.();

  it('asks about the drafts of whoever does, and drops no others', async () => {
    ask.mockResolvedValue('drop');
    await logOut();
    expect(ask).toHaveBeenCalledExactlyOnceWith(2);
    expect([await readTitles('vera'), await readTitles('olga')]).toEqual([[], ['Olgas']]);
    expect(left).toHaveBeenCalledOnce();
  });

  it('asks nothing where only others have drafts', async () => {
    await cms.dropDrafts('vera');
    await logOut();
    expect(ask).not.toHaveBeenCalled();
    expect(await readTitles('olga')).toEqual(['Olgas']);
  });
});
