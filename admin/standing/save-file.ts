/** Lets the browser save a file, as a link with `download` does. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken it by the next turn; Safari takes a little longer.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
