import type { Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { logIn, useRestoredAdmin, type Admin } from './admin.ts';
import { useBrowser } from './launch.ts';

/** The last commit. */
export interface Commit {
  /** How many there are since the test began. */
  count: number;
  message: string;
  /** As Git lists them: `M\tcontent/events/fest.mdx`. */
  files: string[];
  /** What it took away and put in. */
  lines: string[];
  /** What an event keeps for calendars; it is renewed with every save. */
  revision: string[];
  /** What is not committed. */
  left: string;
}

/** One CMS for a file of tests, each of which finds its repository as it was, and can look at what it has saved. */
export function useCms(): {
  getAdmin: () => Admin;
  /** A browser of its own, logged in. */
  openCms: () => Promise<Page>;
  /** One page for a group of tests, each of which leaves no form unsaved. */
  usePage: () => () => Page;
  readCommit: () => Promise<Commit>;
  countCommits: () => Promise<number>;
} {
  const newPage = useBrowser();
  const { getAdmin, countCommits } = useRestoredAdmin();

  const openCms = async () => {
    const page = await newPage({ baseURL: getAdmin().url, viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(30_000);
    await logIn(page);
    return page;
  };
  return {
    getAdmin,
    openCms,
    usePage: () => {
      let page: Page;
      beforeAll(async () => {
        page = await openCms();
      });
      return () => page;
    },
    readCommit: async () => {
      const { git } = getAdmin();
      const lines = (await git('show', '--format=', '--unified=0', 'HEAD')).split('\n');
      return {
        count: await countCommits(),
        message: await git('show', '--no-patch', '--format=%s', 'HEAD'),
        files: (await git('show', '--format=', '--name-status', 'HEAD')).split('\n'),
        lines: lines.filter((line) => /^[+-](?!\+\+|--)/.test(line) && !OF_REVISION.test(line)),
        revision: lines.filter((line) => OF_REVISION.test(line)),
        left: await git('status', '--porcelain'),
      };
    },
    countCommits,
  };
}

const OF_REVISION = /^[+-](?:revision:| {2}(?:sequence|lastModified|fingerprint): )/;
