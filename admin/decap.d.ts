/* Decap's parts publish no types; these are what we use of them. */

declare module 'decap-cms-core/dist/esm/redux' {
  export const store: {
    getState: () => import('./state.ts').CmsState;
    dispatch: (action: unknown) => unknown;
    subscribe: (listener: () => void) => () => void;
  };
}

declare module 'decap-cms-core/dist/esm/backend' {
  export const Backend: { prototype: Record<string, unknown> };
  export const currentBackend: (config: unknown) => {
    implementation: import('./backend/types.ts').Backend;
  };
}

declare module 'decap-cms-core/dist/esm/actions/media' {
  export const addAssets: (assets: unknown[]) => unknown;
}

declare module 'decap-cms-core/dist/esm/actions/entries' {
  export const loadEntry: (collection: unknown, slug: string) => unknown;
}

declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow' {
  export const loadUnpublishedEntry: (collection: unknown, slug: string) => unknown;
}

declare module 'decap-cms-core/dist/esm/valueObjects/AssetProxy' {
  export const createAssetProxy: (asset: {
    path: string;
    file?: File | undefined;
    url?: string | undefined;
    field?: unknown;
  }) => { path: string; toString: () => string };
}

declare module 'decap-cms-core/dist/esm/routing/history' {
  export const history: {
    push: (path: string) => void;
    location: { pathname: string };
    listen: (listener: (location: { pathname: string }, action: string) => void) => () => void;
  };
}

declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: import('./backend/types.ts').BackendClass;
}
declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: new (
    ...options: ConstructorParameters<import('./backend/types.ts').BackendClass>
  ) => import('./backend/types.ts').ForgeBackend & {
    api?: { user(): Promise<unknown>; token: string };
    appID: string;
    baseUrl: string;
    token: string;
    refreshToken: string | undefined;
    refreshedTokenPromise: Promise<string> | undefined;
    getRefreshedAccessToken(): Promise<string>;
    status(): Promise<import('./backend/status.ts').Status>;
    updateUserCredentials: (credentials: import('./backend/session.ts').Credentials) => unknown;
  };
}
declare module 'decap-cms-backend-github' {
  export const GitHubBackend: new (
    ...options: ConstructorParameters<import('./backend/types.ts').BackendClass>
  ) => import('./backend/types.ts').ForgeBackend & {
    api?: { request(path: string): Promise<unknown> };
    status(): Promise<import('./backend/status.ts').Status>;
  };
}

declare module 'decap-cms-widget-boolean' {
  const widget: import('./widgets/widgets.ts').WidgetModule;
  export default widget;
}

declare module 'decap-cms-widget-image' {
  const widget: import('./widgets/widgets.ts').WidgetModule;
  export default widget;
}

declare module 'decap-cms-widget-list' {
  const widget: import('./widgets/widgets.ts').WidgetModule;
  export default widget;
}

declare module 'decap-cms-widget-number' {
  const widget: import('./widgets/widgets.ts').WidgetModule;
  export default widget;
}

declare module 'decap-cms-widget-object' {
  const widget: import('./widgets/widgets.ts').WidgetModule;
  export default widget;
}

declare module 'decap-cms-widget-relation' {
  const widget: import('./widgets/widgets.ts').WidgetModule;
  export default widget;
}

declare module 'decap-cms-widget-relation/dist/esm/RelationCache' {
  const relationCache: { clear: () => void };
  export default relationCache;
}

declare module 'decap-cms-widget-select' {
  const widget: import('./widgets/widgets.ts').WidgetModule;
  export default widget;
}

declare module 'decap-cms-widget-string' {
  const widget: import('./widgets/widgets.ts').WidgetModule;
  export default widget;
}

declare module 'decap-cms-widget-text' {
  const widget: import('./widgets/widgets.ts').WidgetModule;
  export default widget;
}

declare module 'decap-cms-lib-util' {
  interface Store {
    getItem: (key: string) => Promise<unknown>;
    setItem: (key: string, value: unknown) => Promise<unknown>;
    removeItem: (key: string) => Promise<void>;
    iterate: (visit: (value: unknown) => void) => Promise<void>;
    clear: () => Promise<void>;
  }
  /** localForage: IndexedDB behind a simple face. */
  export const localForage: Store & {
    createInstance: (options: { name: string; storeName: string }) => Store;
  };
}

declare module 'decap-cms-core/dist/esm/lib/formatters' {
  export const slugFormatter: (collection: unknown, data: unknown, slugConfig: unknown) => string;
}
