/** hyphen 1.14 ships no types; this is the part used here (its README, "hyphenateSync"). */
declare module 'hyphen/de-1996/index.js' {
  const hyphen: {
    hyphenateSync(text: string, options: { minWordLength: number; hyphenChar: string }): string;
  };
  export default hyphen;
}
