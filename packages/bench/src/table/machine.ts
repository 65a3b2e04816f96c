import { availableParallelism, cpus, totalmem } from 'node:os';

/** What a run was measured on, in words that tell nothing about whose machine it is. */
export function machineClass(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const node = process.versions.node.split('.')[0];
  return `${availableParallelism()} cores (${model}), ${memory} GiB, ${process.platform} ${process.arch}, Node ${node}`;
}
