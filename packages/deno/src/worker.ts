// The script of the workers that helper-threads.ts starts.
import { helpWithReport } from '@timeofclick/core/open';
import { openerFor } from './open-inputs.ts';

addEventListener('message', (event) => {
  const { data: port } = event as MessageEvent<MessagePort>;
  helpWithReport(port, (options) => openerFor(options).openMessage);
});
