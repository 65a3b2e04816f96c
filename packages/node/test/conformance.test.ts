import { runInBoth, runVectorsInWorkers, type Vector } from '@timeofclick/conformance';
import { inputUrl, loadVectors } from '@timeofclick/conformance/load-vectors';
import { helpWithReport, readReportOf } from '@timeofclick/core/open';
import type { ReportReadOptions } from '@timeofclick/core/report';
import * as adapter from '@timeofclick/node';
import { expect, it } from 'vitest';
import type { Input } from '../src/inputs.ts';
import { openerFor, openerInHelper } from '../src/open-inputs.ts';

const inputsOf = (vector: Vector) => vector.inputs.map((input) => inputUrl(vector, input));
const name = `Node ${process.versions.node}`;

it('reads every conformance vector', async () => {
  console.log(await runInBoth(loadVectors(), { name, gaps: 'node', adapter, inputsOf }));
}, 60_000);

it('reports the same of every conformance vector with several threads', async () => {
  const threads = (workers: number) => ({ workers });
  console.log(await runVectorsInWorkers(loadVectors(), { name, adapter, inputsOf, threads }));
}, 60_000);

/** Helpers of this thread, that are asked for parts of the smallest files. */
let parts = 0;
const inParts = {
  readReport(inputs: unknown, options: ReportReadOptions) {
    const startHelper = () => {
      const { port1: port, port2 } = new MessageChannel();
      helpWithReport(port2, (opening) => openerInHelper(opening).openMessage);
      const postMessage = port.postMessage.bind(port);
      port.postMessage = (message: { kind: string }) => {
        if (message.kind === 'read-part') parts++;
        postMessage(message);
      };
      return { port, broken: new Promise<never>(() => {}), stop: async () => {} };
    };
    const runtime = { cores: () => 1, startHelper, leastPart: 40 };
    return readReportOf(openerFor(options).tasks(inputs as Input[]), runtime, options);
  },
};

it('reports the same of every conformance vector when files are read in parts', async () => {
  const threads = (workers: number) => ({ workers });
  for (const vector of loadVectors()) {
    await runVectorsInWorkers([vector], { name, adapter: inParts, inputsOf, threads });
  }
  expect(parts).toBeGreaterThan(20);
}, 60_000);
