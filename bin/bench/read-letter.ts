import { existsSync, readFileSync } from 'node:fs';
import { importLetter } from '../../src/letter/import-letter.ts';
import {
  createDocx,
  createRun,
  item,
  NUMBERING,
  paragraph,
  STYLES,
} from '../../tests/unit/letter/docx-file.ts';

/*
 * Reads a letter of three pages in a process of its own, which nothing has warmed up; prints seconds and the
 * megabytes that the process took at its peak, all of Node included.
 */
const STATUS = '/proc/self/status';
const sentence = 'Ich will, dass Bürger*innen in {Düsseldorf} <bezahlbar> wohnen, 24/7 & überall. ';
const section = (title: string) =>
  paragraph(title, { style: 'berschrift1' }) +
  Array.from(
    { length: 4 },
    () => `<w:p>${createRun(sentence.repeat(4))}${createRun('Wichtig.', '<w:b/>')}</w:p>`,
  ).join('') +
  Array.from({ length: 4 }, () => item(sentence)).join('');
const bytes = createDocx({
  styles: STYLES,
  numbering: NUMBERING,
  body: ['Wohnen', 'Bildung', 'Klima', 'Verband'].map(section).join(''),
});
const start = performance.now();
const result = await importLetter({ name: 'brief.docx', bytes });
const seconds = (performance.now() - start) / 1000;
if ('problem' in result) throw new Error(result.problem);
console.log(JSON.stringify({ seconds, megabytes: getPeak() / 1024 }));

/** In kilobytes. Linux counts in `maxRSS` what the process that started this one held then; `VmHWM` is our own. */
function getPeak(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}
