import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The part of package-lock.json (lockfileVersion 3) that is read here. */
export interface LockFile {
  packages: Record<string, LockedPackage>;
}

export interface LockedPackage {
  version?: string;
  cpu?: string[];
  dev?: boolean;
  libc?: string[];
  optional?: boolean;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

/**
 * Adds the optional packages that npm left out of a lock file.
 *
 * npm drops an optional package without a word when the registry has no answer for it, and mirrors often keep only the
 * packages of their own platform. `npm ci` then ends everywhere with "Missing: … from lock file". An entry with version,
 * system and processor is all it asks for; it has no checksum until a machine that can see the package installs it.
 *
 * @returns The whole lock file in npm's order, and the places of the entries that were added.
 * @throws Error where a version or a platform cannot be known without the registry.
 */
export function completeLock<Lock extends LockFile>(lock: Lock): { lock: Lock; added: string[] } {
  const packages = { ...lock.packages };
  const added: string[] = [];
  // One at a time: an entry at the top serves every package below it.
  for (let gap = findGap(packages); gap !== undefined; gap = findGap(packages)) {
    const [place, entry] = fillGap(packages, gap);
    packages[place] = entry;
    added.push(place);
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added };
}

/** An optional dependency without an entry that fits. */
interface Gap {
  /** Place of the package that names it. */
  parent: string;
  name: string;
  range: string;
}

function findGap(packages: LockFile['packages']): Gap | undefined {
  for (const [parent, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const found = resolve(packages, parent, name);
      const fits = found !== undefined && (!isExact(range) || packages[found]?.version === range);
      if (!fits) return { parent, name, range };
    }
  }
  return undefined;
}

/** Finds a package as Node does: beside its user, then one level up, to the top. */
function resolve(packages: LockFile['packages'], from: string, name: string): string | undefined {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
  ) {
    const place = join(folder, name);
    if (place in packages) return place;
    if (folder === '') return undefined;
  }
}

function fillGap(
  packages: LockFile['packages'],
  { parent, name, range }: Gap,
): [string, LockedPackage] {
  if (!isExact(range)) {
    throw new Error(
      `${name} fehlt in package-lock.json, und „${range}“ nennt keine genaue Version. Führe „npm install“ dort aus, wo die Registry das Paket kennt.`,
    );
  }
  const isTaken = resolve(packages, parent, name) !== undefined;
  const { cpu, libc, os } = findPlatform(packages, name);
  const entry: LockedPackage = {
    version: range,
    ...(cpu && { cpu }),
    ...(packages[parent]?.dev === true && { dev: true }),
    ...(libc && { libc }),
    optional: true,
    ...(os && { os }),
  };
  return [join(isTaken ? parent : '', name), entry];
}

type Platform = Pick<LockedPackage, 'cpu' | 'libc' | 'os'>;

/** Another version of the package knows its platform; without one, the name tells it. */
function findPlatform(packages: LockFile['packages'], name: string): Platform {
  const known = Object.entries(packages).find(([place]) => place.endsWith(join('', name)));
  return known?.[1] ?? readPlatform(name);
}

/**
 * Reads the platform that a package is built for from its name: `@pagefind/windows-x64`, `…-linux-arm64-musl`.
 *
 * @throws Error when the name tells none: an entry without a platform would be installed everywhere.
 */
export function readPlatform(name: string): Platform {
  const words = name.split(/[^a-z0-9]+/);
  const os = words.map((word) => SYSTEMS[word]).find((system) => system !== undefined);
  const cpu = words.find((word) => PROCESSORS.has(word));
  const libc = words.map((word) => LIBRARIES[word]).find((library) => library !== undefined);
  if (cpu === undefined) {
    throw new Error(
      `${name} fehlt in package-lock.json, und der Name verrät nicht, für welches System es ist. Trage os und cpu von Hand ein.`,
    );
  }
  return {
    cpu: [cpu],
    ...(libc !== undefined && { libc: [libc] }),
    ...(os !== undefined && { os: [os] }),
  };
}

/** Words in names, and what `process.platform` calls them. */
const SYSTEMS: Partial<Record<string, string>> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};

const PROCESSORS = new Set(
  'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' '),
);

const LIBRARIES: Partial<Record<string, string>> = {
  gnu: 'glibc',
  linuxmusl: 'musl',
  musl: 'musl',
};

function isExact(range: string): boolean {
  return /^\d+\.\d+\.\d+(?:[-+]|$)/.test(range);
}

function join(folder: string, name: string): string {
  return `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
}

if (import.meta.main) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const { lock, added } = completeLock(JSON.parse(await readFile(file, 'utf8')) as LockFile);
  if (added.length > 0) await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
  for (const place of added) console.log(`Ergänzt: ${place}`);
  console.log(
    added.length === 0 ? 'package-lock.json ist vollständig.' : `${added.length} Einträge ergänzt.`,
  );
}
