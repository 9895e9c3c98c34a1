/** The sign by which a list is told from the next: "-", "*", "." …; `undefined` for what is no list. */
export function readMarker(block: string): string | undefined {
  const [, bullet, delimiter] = /^[ \t]*(?:([-+*])|\d{1,9}([.)]))(?:[ \t\r\n]|$)/.exec(block) ?? [];
  return bullet ?? delimiter;
}

/** The sign for a list that follows or begins another: two with one sign would be one list. */
export const OTHER_MARKERS: Record<string, string> = {
  '-': '*',
  '*': '-',
  '+': '-',
  '.': ')',
  ')': '.',
};

/** Writes a heading around its text; one of several lines has its line below, which knows two levels only. */
export function writeHeading(level: number, text: string): string {
  if (text.includes('\n')) return `${text}\n${level === 1 ? '===' : '---'}`;
  return text === '' ? '#'.repeat(level) : `${'#'.repeat(level)} ${text}`;
}

/** Writes a code block with a fence that its text does not hold. */
export function writeCodeBlock(text: string, info: string): string {
  const sign = info.includes('`') ? '~' : '`';
  const runs = text.match(sign === '~' ? /~{3,}/g : /`{3,}/g) ?? [];
  const fence = sign.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  const head = info.replace(/[\\&]/g, String.raw`\$&`).replace(/[\r\n]+/g, ' ');
  return `${fence}${head}\n${text === '' ? '' : `${text}\n`}${fence}`;
}

/** Puts signs before the lines of blocks, as quotations, items and footnotes have them. */
export function prefixLines(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => {
      const prefix = index === 0 ? first : rest;
      return line === '' ? prefix.trimEnd() : prefix + line;
    })
    .join('\n');
}
