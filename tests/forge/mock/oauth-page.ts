/** The page on which somebody lets the CMS in. The list stands for the forge's own session. */
export function renderConsentPage(query: URLSearchParams, logins: readonly string[]): string {
  const hidden = [...query].map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  );
  const options = logins.map((login) => `<option>${escape(login)}</option>`);
  return page(
    'Zugriff erlauben?',
    `<form method="post" action="/login/oauth/grant">
${hidden.join('\n')}
<label>Angemeldet als <select name="login">${options.join('')}</select></label>
<button name="granted" value="true">Erlauben</button>
<button name="granted" value="false">Ablehnen</button>
</form>`,
  );
}

export function renderErrorPage(message: string): string {
  return page('Fehler', `<p role="alert">${escape(message)}</p>`);
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Attrappe: ${title}</title></head>
<body><h1>${title}</h1><p>Das ist die Attrappe eines Git-Servers für Tests.</p>
${content}</body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
