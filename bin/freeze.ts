import { sealEdition } from '../src/build/seal.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { run } from './run.ts';

await run(async () => {
  const { contentDir, contentName } = readEnvironment();
  const [edition, ...more] = process.argv.slice(2);
  if (edition === undefined || more.length > 0) {
    throw new Error('Welche Fassung? Zum Beispiel: npm run programme:freeze -- 2025');
  }
  const { seal, isNew } = await sealEdition({ contentDir, contentName }, edition);
  console.log(
    isNew
      ? `Die Fassung „${edition}“ ist versiegelt: ${seal}\nDas Siegel steht in ${contentName}/programme/${edition}/edition.yml, der Wortlaut in sealed.txt daneben. Nimm beide in den Commit auf.`
      : `Die Fassung „${edition}“ ist schon versiegelt, und ihr Text ist unverändert: ${seal}`,
  );
});
