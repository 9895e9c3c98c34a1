/** Sets attributes where they differ, so that an observer of them is not set off for nothing. */
export function setAttributes(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/**
 * Finds Decap's styled components by the name that they carry in their class.
 *
 * @param name As in Decap's source, for example `TopBarButton`.
 */
export function findParts<Part extends Element = HTMLElement>(
  name: string,
  within: ParentNode = document,
): Part[] {
  return [...within.querySelectorAll<Part>(partSelector(name))];
}

/** The selector of {@link findParts}: the name ends at another name or at the end of the class. */
export function partSelector(name: string): string {
  return `:is([class*="-${name} "], [class*="-${name}-"], [class$="-${name}"])`;
}
