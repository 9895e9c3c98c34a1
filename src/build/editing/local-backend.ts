import { posix } from 'node:path';
import { EditingError } from './error.ts';
import type { EditingRequest } from './protocol.ts';
import { inspectUpload } from './uploads.ts';
import type { Repository } from './repository.ts';
import { fingerprint, type Workspace } from './workspace.ts';

type Params<Name extends EditingRequest['action']> = Extract<
  EditingRequest,
  { action: Name }
>['params'];

/**
 * Answers the CMS over the files of this checkout; what is saved becomes a commit of just these files.
 *
 * @param repository `undefined` where the folder is in no Git repository: files are written, nothing is committed.
 * @returns A function that answers one request at a time, in the order they came.
 */
export function createLocalBackend(
  workspace: Workspace,
  repository: Repository | undefined,
): (request: EditingRequest) => Promise<unknown> {
  let turn: Promise<unknown> = Promise.resolve();
  return (request) => {
    const answer = turn.then(() => answerRequest({ workspace, repository }, request));
    turn = answer.catch(() => undefined);
    return answer;
  };
}

interface Surroundings {
  workspace: Workspace;
  repository: Repository | undefined;
}

async function answerRequest(around: Surroundings, request: EditingRequest): Promise<unknown> {
  const { workspace } = around;
  switch (request.action) {
    case 'entriesByFolder':
      return listEntries(workspace, request.params);
    case 'entriesByFiles':
      return Promise.all(request.params.files.map(({ path }) => readEntry(workspace, path, '')));
    case 'getEntry':
      return readEntry(workspace, request.params.path);
    case 'getMedia':
      return listPictures(workspace, request.params.mediaFolder);
    case 'getMediaFile':
      return readPicture(workspace, request.params.path);
    case 'persistMedia':
      return persistPicture(around, request.params);
    case 'persistEntry':
      return persistEntry(around, request.params);
    case 'deleteFiles':
      return deleteFiles(around, request.params);
    case 'getDeployPreview':
      return null;
  }
}

async function listEntries(
  workspace: Workspace,
  { folder, extension, depth }: Params<'entriesByFolder'>,
) {
  const paths = await workspace.list(
    folder,
    (path) =>
      path.endsWith(`.${extension}`) &&
      path.slice(folder.length + 1).split('/').length <= Math.max(depth, 1),
  );
  return Promise.all(paths.map((path) => readEntry(workspace, path)));
}

/** @param missing What stands for a file that is not there; without it, that is an error. */
async function readEntry(workspace: Workspace, path: string, missing?: string) {
  const bytes = await workspace.read(path);
  if (bytes === undefined && missing === undefined) {
    throw new EditingError(404, `„${path}“ gibt es nicht (mehr).`);
  }
  const data = bytes?.toString('utf8') ?? missing ?? '';
  return { data, file: { path, id: fingerprint(data) } };
}

async function listPictures(workspace: Workspace, folder: string) {
  const isPicture = (path: string) => !/\.(?:mdx|yml|txt)$/.test(path);
  const isBeside = (path: string) => posix.dirname(path) === folder;
  const paths = await workspace.list(folder, (path) => isPicture(path) && isBeside(path));
  return Promise.all(paths.map((path) => readPicture(workspace, path)));
}

async function readPicture(workspace: Workspace, path: string) {
  const bytes = await workspace.read(path);
  if (bytes === undefined) throw new EditingError(404, `„${path}“ gibt es nicht (mehr).`);
  return describePicture(path, bytes);
}

function describePicture(path: string, bytes: Buffer) {
  return {
    id: fingerprint(bytes),
    content: bytes.toString('base64'),
    encoding: 'base64',
    path,
    name: posix.basename(path),
  };
}

async function persistPicture(around: Surroundings, { asset, options }: Params<'persistMedia'>) {
  const bytes = await inspectUpload(asset);
  await around.workspace.write(asset.path, bytes);
  await commit(around, [asset.path], options.commitMessage);
  return describePicture(asset.path, bytes);
}

async function persistEntry(around: Surroundings, params: Params<'persistEntry'>) {
  const { workspace } = around;
  const { dataFiles, assets, options } = params;
  for (const [path, base] of Object.entries(options.bases ?? {})) {
    await refuseStale(workspace, path, base);
  }
  const pictures = await Promise.all(
    assets.map(async (asset) => ({ path: asset.path, bytes: await inspectUpload(asset) })),
  );
  // Everything is checked before anything is written.
  const touched = [...dataFiles.map(({ path }) => path), ...pictures.map(({ path }) => path)];
  for (const path of touched) await workspace.resolve(path);
  for (const { path, bytes } of pictures) await workspace.write(path, bytes);
  for (const { path, raw } of dataFiles) await workspace.write(path, Buffer.from(raw, 'utf8'));
  await commit(around, touched, options.commitMessage);
  return { message: 'entry persisted' };
}

/** The file must still be what the editor has seen: nobody's work is written over. */
async function refuseStale(workspace: Workspace, path: string, base: string | null): Promise<void> {
  const current = await workspace.read(path);
  const found = current === undefined ? null : fingerprint(current);
  if (found !== base) {
    throw new EditingError(409, `„${path}“ wurde inzwischen von jemand anderem geändert.`);
  }
}

async function deleteFiles(around: Surroundings, { paths, options }: Params<'deleteFiles'>) {
  for (const path of paths) await around.workspace.resolve(path);
  for (const path of paths) await around.workspace.remove(path);
  await commit(around, paths, options.commitMessage);
  return { message: 'files deleted' };
}

async function commit(
  { workspace, repository }: Surroundings,
  paths: readonly string[],
  message: string,
): Promise<void> {
  if (repository === undefined) return;
  const files = await Promise.all(paths.map((path) => workspace.resolve(path)));
  await repository.commit(files, message);
}
