import type { Element, ElementContent } from 'hast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';
import type { CitationTools } from './body-tree.ts';
import { components, type ComponentName } from './components.ts';
import { element, textNode } from './element.ts';
import type { PlacedHeading, TitledNode } from './headings.ts';
import { hyphenate } from './hyphenate.ts';
import { pictureElement } from './picture.ts';
import { typeset } from './typography.ts';

/** What a component needs to know of the document around it. */
export interface RenderContext {
  headings: Map<TitledNode, PlacedHeading>;
  tools: CitationTools | undefined;
  demandCount: number;
  tableCount: number;
}

type ComponentRenderer = (
  state: State,
  node: ContainerDirective,
  context: RenderContext,
) => Element;

/** One function per block of the profile: directive in, HTML element out. Site, CMS preview and EPUB share it. */
export const componentRenderers: Record<ComponentName, ComponentRenderer> = {
  demand(state, node, context) {
    context.demandCount += 1;
    const id = attribute(node, 'id');
    const link = element(
      'a',
      { className: ['demand__number'], href: `#${id}`, dataPagefindIgnore: true },
      [textNode(`Forderung ${String(context.demandCount)}`)],
    );
    return element(
      'div',
      { className: ['demand'], id, role: 'group', ariaLabelledBy: [`${id}-titel`] },
      [
        titleHeading(node, context, { id: `${id}-titel`, className: ['demand__title'] }),
        ...body(state, node),
        ...(context.tools?.statusOf(id) ?? []),
        element('div', { className: ['demand__foot'] }, [
          link,
          ...(context.tools?.ofDemand(id, typeset(attribute(node, 'title'))) ?? []),
        ]),
      ],
    );
  },

  note: (state, node) => box('note', state, node),

  summary: (state, node) => box('summary', state, node),

  quote(state, node) {
    const source = attribute(node, 'source');
    const caption: ElementContent[] = [textNode(typeset(attribute(node, 'author')))];
    if (source !== '') {
      caption.push(textNode(', '), element('cite', {}, [textNode(typeset(source))]));
    }
    return element('figure', { className: ['quote'] }, [
      element('blockquote', {}, body(state, node)),
      element('figcaption', {}, caption),
    ]);
  },

  figure(state, node) {
    const credit = element('small', { className: ['figure__credit'] }, [
      textNode(typeset(attribute(node, 'credit'))),
    ]);
    return element('figure', { className: ['figure'] }, [
      pictureElement({ src: attribute(node, 'src'), alt: attribute(node, 'alt') }),
      element('figcaption', {}, [...body(state, node), credit]),
    ]);
  },

  question(state, node, context) {
    const id = context.headings.get(node)?.id ?? '';
    return element('div', { className: ['question'], role: 'group', ariaLabelledBy: [id] }, [
      titleHeading(node, context, { id, className: ['question__title'] }),
      ...body(state, node),
    ]);
  },

  download(state, node) {
    const href = attribute(node, 'href');
    const format = /\.([a-z0-9]{2,5})$/i.exec(href)?.[1]?.toUpperCase();
    const label = typeset(attribute(node, 'title')) + (format === undefined ? '' : ` (${format})`);
    return element('div', { className: ['download'] }, [
      element('p', { className: ['download__link'] }, [element('a', { href }, [textNode(label)])]),
      ...body(state, node),
    ]);
  },

  columns: (state, node) => element('div', { className: ['columns'] }, body(state, node)),
};

/** A box beside the text. It has a name but is no landmark: a page may have many. */
function box(name: 'note' | 'summary', state: State, node: ContainerDirective): Element {
  const shown = typeset(attribute(node, 'title') || components[name].defaultTitle);
  return element('div', { className: ['box', `box--${name}`], role: 'note', ariaLabel: shown }, [
    element('p', { className: ['box__title'], ariaHidden: 'true' }, [textNode(hyphenate(shown))]),
    ...body(state, node),
  ]);
}

function titleHeading(
  node: ContainerDirective,
  context: RenderContext,
  properties: { id: string; className: string[] },
): Element {
  const place = context.headings.get(node);
  const tagName = `h${String(place?.level ?? 2)}`;
  return element(tagName, properties, [textNode(hyphenate(typeset(place?.text ?? '')))]);
}

function body(state: State, node: ContainerDirective): ElementContent[] {
  return state.wrap<ElementContent>(state.all(node), true);
}

function attribute(node: ContainerDirective, name: string): string {
  return node.attributes?.[name] ?? '';
}
