/**
 * A style sheet cannot know the page's address; printed, it stands at the foot of every sheet (`@page` in
 * src/styles/base.css). A page that has a line of its own for it says more, a chapter its edition.
 */
const own = document.querySelector('.print-foot')?.textContent;
const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
const address = canonical ?? location.origin + location.pathname;
const foot =
  own?.replace(/\s+/g, ' ').trim() ?? `${document.title.replace(/ · [^·]*$/, '')} · ${address}`;
document.documentElement.style.setProperty('--print-foot', JSON.stringify(foot));

export {};
