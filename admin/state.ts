/*
 * What we read of Decap's state (decap-cms-core, `reducers/`). Its maps are Immutable's; only what we call is named.
 */

export interface ImmutableMap {
  get: (key: string) => unknown;
  getIn: (path: readonly (string | number)[]) => unknown;
  toJS: () => Record<string, unknown>;
  size: number;
}

export interface CmsState {
  auth: { user?: { login?: string; name?: string } };
  config: Record<string, unknown>;
  collections: ImmutableMap;
  /** `entry` (with `collection`, `slug`, `path`, `data`, `mediaFiles`, `newRecord`), `hasChanged`, `key`. */
  entryDraft: ImmutableMap;
  /** `isVisible`; `controlMedia`: what was chosen, by control, until the control has taken it. */
  mediaLibrary: ImmutableMap;
  /** What is said at the edge of the window, the oldest first. */
  notifications: {
    notifications: readonly { id: string; message: { key?: string; details?: unknown } }[];
  };
}
