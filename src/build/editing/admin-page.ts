import { escapeXml } from '../../exports/xml.ts';

/** The one page of the CMS, whose script draws the rest. */
export function createAdminPage({
  script,
  styles,
  preview,
  policy,
}: {
  script: string;
  styles: string[];
  preview: string;
  policy: string;
}): string {
  return `<!doctype html>
<html lang="de" data-preview="/admin/${preview}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Redaktion</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${styles.map((style) => `<link rel="stylesheet" href="/admin/${style}">\n`).join('')}<script type="module" src="/admin/${script}"></script>
</head>
<body>
<noscript><main><h1>Redaktion</h1><p>Die Redaktion braucht JavaScript. Schalte es für diese Seite ein oder nimm einen anderen Browser.</p></main></noscript>
</body>
</html>
`;
}
