// @ts-check
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * The layers of `src/`: what each may import of the others (README, "Where things are"). Whatever is not named is
 * forbidden; imports of types are free.
 *
 * @type {Record<string, { may: string[], astro?: boolean, node?: boolean }>}
 */
const layers = {
  schemas: { may: [] },
  domain: { may: [] },
  markup: { may: ['schemas'] },
  validation: { may: ['schemas', 'domain', 'markup'] },
  letter: { may: ['schemas', 'domain', 'markup', 'validation'] },
  exports: { may: ['schemas', 'domain', 'markup'] },
  queries: { may: ['schemas', 'domain', 'markup', 'exports'], astro: true },
  components: { may: ['schemas', 'domain', 'markup', 'exports'], astro: true },
  layouts: {
    may: ['schemas', 'domain', 'markup', 'exports', 'queries', 'components', 'scripts', 'styles'],
    astro: true,
  },
  pages: {
    may: ['schemas', 'domain', 'markup', 'exports', 'queries', 'components', 'layouts', 'scripts'],
    astro: true,
  },
  scripts: { may: ['domain', 'layouts'] },
  publishing: { may: ['schemas', 'domain', 'markup', 'validation', 'exports'] },
  build: {
    may: [
      'schemas',
      'domain',
      'markup',
      'validation',
      'letter',
      'exports',
      'publishing',
      'layouts',
    ],
    astro: true,
    node: true,
  },
};

/** Code that runs in the browser, or could, knows neither the framework nor the machine. */
const ASTRO = '^astro(:|/|$)|^@astrojs/';
const NODE = '^node:|^sharp$|^pagefind$|^@myriaddreamin/';

/** @type {import('eslint').Linter.Config[]} */
const layerRules = Object.entries(layers).map(([name, { may, astro: isAstro, node: isNode }]) => {
  const above = Object.keys(layers).filter((other) => other !== name && !may.includes(other));
  const forbidden = [
    `(^~|\\.\\.)/(${above.join('|')})/`,
    // The CMS is built on the site, not the other way round; only what bundles and configures it knows it.
    ...(name === 'build' ? [] : ['(^|/)admin/']),
    ...(isAstro ? [] : [ASTRO]),
    ...(isNode ? [] : [NODE]),
    // Bodies reach components through slots; only queries and pages hold entries.
    ...(name === 'components' || name === 'layouts' ? ['^astro:content$'] : []),
  ];
  const message = `"${name}" may import only: ${may.join(', ') || 'itself'}.`;
  return {
    files: [`src/${name}/**`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: forbidden.map((regex) => ({ regex, message, allowTypeImports: true })) },
      ],
    },
  };
});

/**
 * The CMS runs in browsers. What it shows are the site's own pages, so only the preview may know those.
 *
 * @type {import('eslint').Linter.Config[]}
 */
const adminRules = [
  { files: ['admin/**'], ignores: ['admin/preview/**'], pages: true },
  { files: ['admin/preview/**'], pages: false },
].map(({ pages, ...scope }) => ({
  ...scope,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: NODE, message: 'The CMS runs in browsers.', allowTypeImports: true },
          {
            regex: `/src/(build${pages ? '|queries|pages|layouts|components|exports|publishing' : ''})/`,
            message:
              'The CMS knows schemas, domain, markup, validation and letter; its preview also the pages.',
            allowTypeImports: true,
          },
        ],
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(['dist/', 'dist.*/', '.astro/', '.cache/', 'node_modules/', 'content/']),

  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'],

  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          ignoreRestSiblings: true,
          varsIgnorePattern: '^_',
          argsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
        },
      ],
      // "Absatz ${number}" is how a number is written.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `{ a: undefined }` is what zod gives for an optional field; `??` would also swallow `''` where `||` is meant.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
    },
  },
  // Typed rules see every value of an .astro file as an error type; `astro check` covers those files.
  { files: ['**/*.astro', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },

  ...layerRules,
  ...adminRules,
  {
    files: ['src/pages/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'astro:content',
              importNames: ['getCollection', 'getEntry', 'getEntries'],
              message: 'Ask a query; it resolves references and knows what is public.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.astro'],
    rules: {
      // Safari takes the list role from a list without bullets unless it is said (WebKit bug 170179).
      'astro/jsx-a11y/no-redundant-roles': 'off',
    },
  },

  {
    files: ['tests/astro/**'],
    rules: {
      // Typed lint sees every imported .astro component as an error type; `astro check` does not.
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },

  {
    files: ['tests/**'],
    rules: {
      // A test may say `value!` where the line before it made sure.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
