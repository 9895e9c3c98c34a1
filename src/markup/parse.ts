import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Extension } from 'micromark-util-types';
import { visit } from 'unist-util-visit';
import { genderStar } from './gender-star.ts';
import { isAllowedLink } from './links.ts';

/**
 * Parses a body of the closed MDX profile.
 *
 * The grammar is CommonMark with GFM and directives on lines of their own. It has no HTML, no JSX, no expressions,
 * no `import` or `export` and no indented code: those constructs are absent from the parser, so `{`, `<` and their
 * kin are ordinary text and nothing in a body can execute.
 *
 * @param source Body without front matter.
 * @returns mdast whose positions are relative to `source`. It never throws: every text is a document.
 */
export function parseBody(source: string): Root {
  const tree = fromMarkdown(source, { extensions: syntax, mdastExtensions: treeBuilders });
  showUnlinkableAutolinks(tree, source);
  return tree;
}

const codeConstructsOff: Extension = {
  disable: { null: ['codeIndented', 'htmlFlow', 'htmlText'] },
};

const syntax = [
  gfmAutolinkLiteral(),
  gfmFootnote(),
  // One tilde stays a tilde: "~50 Menschen" means "about".
  gfmStrikethrough({ singleTilde: false }),
  gfmTable(),
  genderStar,
  blockDirectives(),
  codeConstructsOff,
];

const treeBuilders = [
  gfmAutolinkLiteralFromMarkdown(),
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  directiveFromMarkdown(),
];

/** Directives in running text are switched off, so that `10:30` and `:smile:` stay what they are. */
function blockDirectives(): Extension {
  const { text: _inline, ...blocks } = directive();
  return blocks;
}

/**
 * `<foo:bar>` is an autolink to CommonMark, `xmpp:a@b.example` to GFM; where the target is none that we link to, it
 * shows as typed.
 */
function showUnlinkableAutolinks(tree: Root, source: string): void {
  visit(tree, 'link', (node, index, parent) => {
    if (parent === undefined || index === undefined || isAllowedLink(node.url)) return;
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) {
      // What was made a link after parsing holds its text as it is shown.
      parent.children.splice(index, 1, ...node.children);
      return;
    }
    const typed = source.slice(start, end);
    if (typed.startsWith('[')) return;
    parent.children[index] = {
      type: 'text',
      value: typed,
      ...(node.position && { position: node.position }),
    };
  });
}
