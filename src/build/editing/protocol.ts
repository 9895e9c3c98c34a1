import { z } from 'zod';

const path = z.string().min(1).max(500);
const text = z.string().max(12_000_000);

/** What `decap-cms-backend-proxy` sends to the backend of `npm start`, as far as our CMS uses it. */
export const request = z.discriminatedUnion('action', [
  action('entriesByFolder', { folder: path, extension: z.string(), depth: z.number() }),
  action('entriesByFiles', { files: z.array(z.looseObject({ path })) }),
  action('getEntry', { path }),
  action('getMedia', { mediaFolder: path }),
  action('getMediaFile', { path }),
  action('persistMedia', {
    asset: z.looseObject({ path, content: text }),
    options: z.looseObject({ commitMessage: z.string().max(1000) }),
  }),
  action('persistEntry', {
    // No entry moves: saved under its old name, it would seem to have moved.
    dataFiles: z.array(z.looseObject({ path, raw: text, newPath: z.never().optional() })).min(1),
    assets: z.array(z.looseObject({ path, content: text })),
    options: z.looseObject({
      commitMessage: z.string().max(1000),
      /** Fingerprint of each file as it was opened; `null` for a new one. */
      bases: z.record(path, z.string().nullable()).optional(),
    }),
  }),
  action('deleteFiles', {
    paths: z.array(path).min(1),
    options: z.looseObject({ commitMessage: z.string().max(1000) }),
  }),
  action('getDeployPreview', {}),
]);

export type EditingRequest = z.output<typeof request>;

function action<Name extends string, Params extends z.ZodRawShape>(name: Name, params: Params) {
  return z.looseObject({ action: z.literal(name), params: z.looseObject(params) });
}
