import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBackend, type BackendOptions } from '../../admin/config/backends.ts';
import { parseNow } from '../domain/time.ts';

/** What a run takes from its environment (contract, "Commands"). */
export interface Environment {
  /** Absolute path of the folder that holds the content. */
  contentDir: string;
  /** The content folder as messages name it. */
  contentName: string;
  /** Absolute path of the folder that the site is written to. */
  outDir: string;
  /** The instant that the build takes for "now", ISO 8601 with offset. */
  now: string;
  /** Origin for canonical links; the one of `settings.yml` where it is not set. */
  siteUrl: string | undefined;
  port: number;
  /** Where the CMS of the built site works; `undefined` where none is chosen. */
  backend: BackendOptions | undefined;
}

/**
 * Reads the variables of the contract.
 *
 * @throws Error with a German sentence where a value makes no sense.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const contentName = variables.CONTENT_DIR || 'content';
  const now = variables.SITE_NOW || new Date().toISOString();
  if (!isReadable(() => parseNow(now))) {
    throw new Error(
      `SITE_NOW ist „${now}“. Erwartet wird ein Zeitpunkt mit Zeitzone, zum Beispiel 2026-11-22T12:00:00+01:00.`,
    );
  }
  const siteUrl = variables.SITE_URL || undefined;
  if (siteUrl !== undefined && !(/^https?:/.test(siteUrl) && URL.canParse(siteUrl))) {
    throw new Error(
      `SITE_URL ist „${siteUrl}“. Erwartet wird eine Adresse wie https://www.example.org.`,
    );
  }
  const port = Number(variables.PORT || 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT ist „${variables.PORT ?? ''}“. Erwartet wird eine Zahl bis 65535.`);
  }
  return {
    contentDir: resolveContentDir(contentName),
    contentName: contentName.replace(/\/+$/, ''),
    outDir: resolve(variables.OUT_DIR || 'dist'),
    now,
    siteUrl,
    port,
    backend: readBackend(variables),
  };
}

/** The real path: Vite hands over real paths, and a folder that is reached through a link would be a stranger to it. */
function resolveContentDir(name: string): string {
  try {
    return realpathSync(resolve(name));
  } catch {
    throw new Error(
      `CONTENT_DIR ist „${name}“, aber diesen Ordner gibt es nicht. Lege ihn an oder berichtige den Namen.`,
    );
  }
}

function isReadable(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}
