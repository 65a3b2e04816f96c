export { type GenerateResult, generate } from './generate.ts';
export type { Emitter, OutputArea, OutputFile } from './output-file.ts';
export { describeProblem, type Place, type Problem } from './problem.ts';
export { readSchemas, type SchemaFile } from './read-schemas.ts';
export { type CliContext, runCli } from './run-cli.ts';
