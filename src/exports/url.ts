/** The origin that a build is for (`SITE_URL` of the contract), as text or as Astro's `site`. */
export type Site = string | URL;

/** An address of the site, with its origin. `path` is site-relative, `/berichte/klausur/`. */
export function createUrl(site: Site, path: string): string {
  return new URL(path, site).href;
}
