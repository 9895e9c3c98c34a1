import { ContentError } from '../src/build/build-site.ts';

/** Runs a command and turns what it throws into words and an exit code. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ContentError) {
      const count = error.lines.length;
      console.error(error.lines.join('\n'));
      console.error(
        `\n${String(count)} ${count === 1 ? 'Problem' : 'Probleme'}. Die Website bleibt, wie sie war.`,
      );
    } else {
      console.error(error instanceof Error ? error.message : error);
      if (error instanceof Error && error.cause !== undefined) console.error(error.cause);
    }
  }
}
