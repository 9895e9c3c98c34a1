import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { getMedian, type Figure } from './figure.ts';

/** Measures the import of a letter of three pages, each time in a process that nothing has warmed up. */
export function measureLetter(runs: number): Figure[] {
  const script = fileURLToPath(new URL('read-letter.ts', import.meta.url));
  const results = Array.from(
    { length: runs },
    () =>
      JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as {
        seconds: number;
        megabytes: number;
      },
  );
  const median = (key: 'seconds' | 'megabytes') => getMedian(results.map((result) => result[key]));
  return [
    { name: 'Brief von drei Seiten aus Word', value: median('seconds'), unit: 's', limit: 0.5 },
    { name: '  Speicher des Prozesses', value: median('megabytes'), unit: 'MB', limit: 200 },
  ];
}
