import { config } from 'zod';

// zod tries whether it may compile its checks; the policy of `/admin/` forbids it and the browser reports the attempt.
// Comes first of all imports: a schema decides when it is made.
config({ jitless: true });
