// The script of the threads that helper-threads.ts starts.
import { type MessagePort, workerData } from 'node:worker_threads';
import { helpWithReport } from '@timeofclick/core/open';
import { openerInHelper } from './open-inputs.ts';

helpWithReport(workerData as MessagePort, (options) => openerInHelper(options).openMessage);
