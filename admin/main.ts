import { start } from './start.ts';

await start('/admin/config.json');
