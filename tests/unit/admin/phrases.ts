/** Phrases by their key in dots: `ui.toast.entrySaved`. */
export function flatten(tree: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[`${prefix}${name}`, value] as const]
        : [...flatten(value as object, `${prefix}${name}.`)],
    ),
  );
}
