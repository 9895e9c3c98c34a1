import { readFileSync } from 'node:fs';

const file = new URL('../styles/tokens.css', import.meta.url);

let tokens: Record<string, string> | undefined;

/** The design tokens of the light scheme (`src/styles/tokens.css`) by name without dashes: `{ red: '#d6000e', … }`. */
export function readTokens(): Record<string, string> {
  tokens ??= parseTokens(readFileSync(file, 'utf8'));
  return tokens;
}

function parseTokens(css: string): Record<string, string> {
  const [light = ''] = /:root\s*\{[^}]*\}/.exec(css) ?? [];
  return Object.fromEntries(
    Array.from(light.matchAll(/--([\w-]+):\s*([^;]+);/g), ([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}
