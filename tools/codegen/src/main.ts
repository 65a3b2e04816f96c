import { runTool } from './run-tool.ts';

/** The command `timeofclick-codegen`. @returns the exit code */
export function run(args: readonly string[]): Promise<number> {
  return runTool(args, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
