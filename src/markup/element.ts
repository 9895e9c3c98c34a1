import type { Element, ElementContent, Properties } from 'hast';

/** A hast element; attribute names as hast spells them (`className`, `ariaLabel`). */
export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** A hast text node. */
export function textNode(value: string): ElementContent {
  return { type: 'text', value };
}
