// Entry point `@timeofclick/browser/worker`: the script of the Worker that `options.worker` is.
// Complete in itself, so that it can also be served as a plain file.
import { serve } from './worker/serve.ts';

serve(globalThis);
