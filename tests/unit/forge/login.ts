import type { BrowserTab } from '../../forge/browser-tab.ts';
import type { PkceAuthenticator } from '../../forge/real-backend.ts';

/** Where Decap sends the browser for a login. */
export async function beginLogin(authenticator: PkceAuthenticator, tab: BrowserTab): Promise<URL> {
  await authenticator.authenticate({ scope: 'repository' }, () => undefined);
  return new URL(tab.visited.at(-1) ?? '');
}

/** Presses a button of the mock's page; returns where it sends the browser, or what it says. */
export async function pressButton(
  authorization: URL,
  { granted = true, login = 'vera' } = {},
): Promise<{ location: string | null; text: string }> {
  const page = await fetch(authorization, { redirect: 'manual' });
  const form = new URLSearchParams(authorization.search);
  for (const [, name, value] of (await page.text()).matchAll(/name="(\w+)" value="([^"]*)"/g)) {
    if (name && name !== 'granted' && !form.has(name)) form.set(name, value ?? '');
  }
  form.set('login', login);
  form.set('granted', String(granted));
  const response = await fetch(new URL('/login/oauth/grant', authorization), {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  return { location: response.headers.get('location'), text: await response.text() };
}

/** Comes back to the CMS with what the forge has put into the address. */
export async function finishLogin(
  authenticator: PkceAuthenticator,
  tab: BrowserTab,
  location: string | null,
): Promise<{ token: string; refresh_token: string }> {
  tab.location = new URL(location ?? '');
  return new Promise((resolve, reject) => {
    void authenticator.completeAuth((error, data) => {
      if (data) resolve(data);
      else reject(error ?? new Error('nothing came back'));
    });
  });
}
