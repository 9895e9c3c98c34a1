import { dev } from 'astro';
import { serveAdmin } from '../src/build/editing/dev-admin.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { run } from './run.ts';

// Astro reads both when the server starts.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

/*
 * Astro's dev server in this process, not through the `astro dev` command: that one goes into the background when it
 * takes its caller for a program (Astro 7), and Ctrl-C would leave it running.
 */
await run(async () => {
  // A wrong variable ends here with a sentence, before Astro wraps it in a stack trace.
  const { contentDir, port } = readEnvironment();
  const editing = serveAdmin(contentDir, `http://localhost:${String(port)}`);
  const server = await dev({ vite: { plugins: [editing] } });
  const url = `http://localhost:${String(server.address.port)}`;
  console.log(`\nWebsite    ${url}/\nRedaktion  ${url}/admin/\nBeenden mit Strg+C\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
});
