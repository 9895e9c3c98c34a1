import { parseHTML } from 'linkedom';
import { vi } from 'vitest';
import { bundle } from '../bundle.ts';
import { openBrowserTab } from '../../../forge/browser-tab.ts';

export interface Decap {
  /** Names of the widgets that the CMS registers. */
  widgets: string[];
  /** Decap's own check of a configuration, with the ajv that it pins. Throws what is wrong. */
  validateConfig: (config: object) => void;
}

/** Decap's check of configurations as it is published, with the widgets that the CMS registers. */
export async function loadDecap(): Promise<Decap> {
  openBrowserTab('http://localhost:4321/admin/');
  // The editor of texts looks at the browser's styles as soon as it is loaded.
  vi.stubGlobal('document', parseHTML('<!doctype html><html><body></body></html>').document);
  const { load } = await bundle(
    `import { registerWidget } from 'decap-cms-core/dist/esm/lib/registry';
     import { widgets as registered } from './admin/widgets/widgets.ts';
     registerWidget(registered);
     export const widgets = registered.map((widget) => widget.name);
     export { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema';`,
    [
      {
        name: 'one file, JSX in it',
        config: () => ({
          oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
          build: { rolldownOptions: { output: { codeSplitting: false } } },
        }),
      },
    ],
  );
  return load<Decap>();
}
