import { parseHTML } from 'linkedom';
import type { Plugin } from 'vite';
import { vi } from 'vitest';
import { openBrowserTab } from '../../../forge/browser-tab.ts';
import { bundle } from '../bundle.ts';

export interface Decap {
  /** Names of the widgets that the CMS registers. */
  widgets: string[];
  /** Decap's own check of a configuration, with the ajv that it pins. Throws what is wrong. */
  validateConfig: (config: object) => void;
}

/** Decap's check of configurations as it is published, with the widgets that the CMS registers. */
export async function loadDecap(): Promise<Decap> {
  const { location } = openBrowserTab('http://localhost:4321/admin/#/');
  // As soon as they are loaded, Decap's widgets look at styles, and its router at the address.
  vi.stubGlobal('location', location);
  vi.stubGlobal('document', parseHTML('<!doctype html><html><body></body></html>').document);
  const { load } = await bundle(
    `import { registerWidget } from 'decap-cms-core/dist/esm/lib/registry';
     import { widgets as registered } from './admin/widgets/widgets.ts';
     registerWidget(registered.map((widget) => ({ ...widget, controlComponent: () => null })));
     export const widgets = registered.map((widget) => widget.name);
     export { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema';`,
    [leaveOutOwnControls()],
  );
  return load<Decap>();
}

/** What our own widgets draw needs a browser and says nothing to the check. */
function leaveOutOwnControls(): Plugin {
  return {
    name: 'leave out our own controls',
    enforce: 'pre',
    config: () => ({ build: { rolldownOptions: { shimMissingExports: true } } }),
    resolveId: (id, importer) =>
      id.startsWith('.') && importer?.endsWith('admin/widgets/widgets.ts') === true
        ? '\0nothing'
        : undefined,
    load: (id) => (id === '\0nothing' ? 'export {};' : undefined),
  };
}
