/** What plain TypeScript and ESLint see of an `.astro` file; `astro check` sees the file itself. */
declare module '*.astro' {
  const component: unknown;
  export default component;
  export const getStaticPaths:
    | (() => Promise<{ params: Record<string, string>; props: Record<string, unknown> }[]>)
    | undefined;
}
