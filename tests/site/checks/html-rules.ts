import { HtmlValidate } from 'html-validate';

/** The strictest rules that html-validate has, with a reason for each that is not for this site. */
export const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Astro writes the source's own style: attributes without quotes or values are valid HTML.
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Headings, demands and footnotes take their ids from German titles, which may begin with a digit; HTML allows that.
    'valid-id': ['error', { relaxed: true }],
    // Everything comes from the site's own host; integrity is for scripts and styles of others, of which there are none.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Safari takes the list role from a list without bullets unless it is said (WebKit bug 170179).
    'no-redundant-role': 'off',
    // A search engine cuts what is too long by itself; German titles carry the chapter's name.
    'long-title': 'off',
  },
});
