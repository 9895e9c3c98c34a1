// @ts-check
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * The layers, each with what it must not import. A layer imports only what lies below it (README, "Where things are").
 *
 * @param {string[]} files
 * @param {string[]} forbidden Regular expressions over import paths.
 * @param {string} message
 * @returns {import('eslint').Linter.Config}
 */
const layer = (files, forbidden, message) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: forbidden.map((regex) => ({ regex, message, allowTypeImports: true })) },
    ],
  },
});

const ASTRO = '^astro(:|/|$)|^@astrojs/';
const NODE = '^node:|^sharp$|^pagefind$';
/** @param {string[]} names Folders of `src/`. */
const folders = (...names) => `(^~|\\.\\.)/(${names.join('|')})/`;

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

  layer(
    ['src/schemas/**'],
    [
      ASTRO,
      NODE,
      folders(
        'domain',
        'markup',
        'validation',
        'exports',
        'queries',
        'build',
        'components',
        'layouts',
        'pages',
      ),
    ],
    'Schemas import zod and their own kit.',
  ),
  layer(
    ['src/domain/**'],
    [
      ASTRO,
      NODE,
      folders(
        'markup',
        'validation',
        'exports',
        'queries',
        'build',
        'components',
        'layouts',
        'pages',
      ),
    ],
    'Domain code imports nothing but itself and types of schemas.',
  ),
  layer(
    ['src/markup/**'],
    [
      ASTRO,
      NODE,
      folders(
        'domain',
        'validation',
        'exports',
        'queries',
        'build',
        'components',
        'layouts',
        'pages',
      ),
    ],
    'The markup runs in the browser too: it imports schemas and Markdown libraries.',
  ),
  layer(
    ['src/validation/**'],
    [ASTRO, NODE, folders('exports', 'queries', 'build', 'components', 'layouts', 'pages')],
    'Validation runs in the browser too: it imports schemas, domain and markup.',
  ),
  layer(
    ['src/exports/**'],
    [
      ASTRO,
      NODE,
      folders('markup', 'validation', 'queries', 'build', 'components', 'layouts', 'pages'),
    ],
    'Exports turn domain values into text.',
  ),
  layer(
    ['src/queries/**'],
    [NODE, folders('validation', 'build', 'components', 'layouts', 'pages')],
    'Queries read collections and answer with domain values.',
  ),
  layer(
    ['src/components/**'],
    ['^astro:content$', NODE, folders('validation', 'queries', 'build', 'layouts', 'pages')],
    'Components print what they are given.',
  ),
  layer(
    ['src/layouts/**'],
    ['^astro:content$', NODE, folders('validation', 'build', 'pages')],
    'Layouts frame a page; they may ask for the settings and the menus.',
  ),
  layer(
    ['src/pages/**'],
    [NODE, folders('validation', 'build')],
    'Pages ask one question and print the answer.',
  ),
  layer(
    ['src/build/**', 'bin/**'],
    [folders('queries', 'components', 'pages')],
    'Build code runs outside of Astro.',
  ),

  {
    files: ['**/*.astro'],
    rules: {
      // Safari takes the list role from a list without bullets unless it is said (WebKit bug 170179).
      'astro/jsx-a11y/no-redundant-roles': 'off',
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
