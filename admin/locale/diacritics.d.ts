declare module 'diacritics' {
  const diacritics: {
    diacriticsMap: Record<string, string>;
    remove: (text: string) => string;
  };
  export default diacritics;
}
