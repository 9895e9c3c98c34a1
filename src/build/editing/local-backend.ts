import { posix } from 'node:path';
import { EditingError } from './error.ts';
import type { EditingRequest } from './protocol.ts';
import { inspectUpload } from './uploads.ts';
import type { Repository } from './repository.ts';
import { fingerprint, isPicture, type Workspace } from './workspace.ts';

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
  await change(around, [{ path: asset.path, bytes }], options.commitMessage);
  return describePicture(asset.path, bytes);
}

async function persistEntry(around: Surroundings, params: Params<'persistEntry'>) {
  const { dataFiles, assets, options } = params;
  for (const [path, base] of Object.entries(options.bases ?? {})) {
    await refuseStale(around.workspace, path, base);
  }
  const texts = dataFiles.map(({ path, raw }) => ({ path, bytes: Buffer.from(raw, 'utf8') }));
  const disguised = texts.find(({ path }) => isPicture(path));
  if (disguised !== undefined) {
    throw new EditingError(415, `„${disguised.path}“ ist kein Text. Lade Bilder als Bilder hoch.`);
  }
  const pictures = await Promise.all(
    assets.map(async (asset) => ({ path: asset.path, bytes: await inspectUpload(asset) })),
  );
  await change(around, [...pictures, ...texts], options.commitMessage);
  return { message: 'entry persisted' };
}

/** The file must still be what the editor has seen: nobody's work is written over. */
async function refuseStale(workspace: Workspace, path: string, base: string | null): Promise<void> {
  const current = await workspace.read(path);
  // An empty file is opened as if there were none.
  const found = current === undefined || current.length === 0 ? null : fingerprint(current);
  if (found !== base) {
    throw new EditingError(
      409,
      `Jemand anderes hat „${path}“ inzwischen geändert. Speichere noch einmal, dann siehst du, was anders ist.`,
    );
  }
}

async function deleteFiles(around: Surroundings, { paths, options }: Params<'deleteFiles'>) {
  const removals = paths.map((path) => ({ path, bytes: undefined }));
  await change(around, removals, options.commitMessage);
  return { message: 'files deleted' };
}

interface FileChange {
  path: string;
  /** `undefined` removes the file. */
  bytes: Uint8Array | undefined;
}

/**
 * Writes files and commits them: all of it or nothing. Where Git refuses, the files are put back to what they were: what
 * the editor is told was not saved must not be on the site by the next commit of somebody else.
 */
async function change(
  { workspace, repository }: Surroundings,
  changes: readonly FileChange[],
  message: string,
): Promise<void> {
  await repository?.refuseUnready();
  const files = await Promise.all(changes.map(({ path }) => workspace.resolve(path)));
  const before: FileChange[] = [];
  for (const { path } of changes) before.push({ path, bytes: await workspace.read(path) });
  try {
    for (const file of changes) await write(workspace, file);
    await repository?.commit(files, message);
  } catch (error) {
    for (const file of before) await write(workspace, file);
    throw error;
  }
}

async function write(workspace: Workspace, { path, bytes }: FileChange): Promise<void> {
  if (bytes === undefined) await workspace.remove(path);
  else await workspace.write(path, bytes);
}
