import { buildSite } from '../src/build/build-site.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { createLocalEditing } from '../src/build/editing/local-editing.ts';
import { serveSite } from '../src/build/serve.ts';
import { run } from './run.ts';

await run(async () => {
  const environment = readEnvironment();
  await buildSite(environment);
  const { outDir, port, contentDir, siteUrl } = environment;
  const editing = await createLocalEditing(
    contentDir,
    siteUrl ?? `http://localhost:${String(port)}`,
  );
  const { server, url } = await serveSite(outDir, port, editing.handle).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Der Port ${String(environment.port)} ist belegt. Beende, was dort läuft, oder wähle einen anderen: PORT=4322 npm start`,
    );
  });
  console.log(
    `\nWebsite    ${url}/\nRedaktion  ${url}/admin/${editing.commits ? '' : '  (speichert nur Dateien: Der Ordner liegt in keinem Git-Repository)'}\nBeenden mit Strg+C`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
});
