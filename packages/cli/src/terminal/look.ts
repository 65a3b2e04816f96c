/** How text may look where it goes. */
export interface Look {
  /** Width in columns. */
  readonly columns: number;
  readonly colour: boolean;
}

/** What tells how wide an output is and whether it shows colours. */
export interface LookSource {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const NARROWEST = 40;
const WIDEST = 140;
/** A file or a pipe gets this, so that the same input gives the same bytes everywhere. */
const STANDARD = 80;

/** Colours on a terminal only; NO_COLOR (any text) and TERM=dumb turn them off. */
export function lookOf(
  stream: LookSource,
  environment: Readonly<Record<string, string | undefined>>,
): Look {
  if (stream.isTTY !== true) return { columns: STANDARD, colour: false };
  const columns = Math.min(WIDEST, Math.max(NARROWEST, stream.columns ?? STANDARD));
  const plain = (environment.NO_COLOR ?? '') !== '' || environment.TERM === 'dumb';
  return { columns, colour: !plain };
}

/** What a colour says, not what it is. */
export type Tone = 'bad' | 'doubt' | 'good' | 'strong' | 'faint';

const CODES: Readonly<Record<Tone, string>> = {
  bad: '1;31',
  doubt: '33',
  good: '32',
  strong: '1',
  faint: '2',
};

/** Text in a tone; unchanged where there is no colour. Nothing is said by colour alone. */
export function tone(look: Look, name: Tone, text: string): string {
  return look.colour && text !== '' ? `\u001b[${CODES[name]}m${text}\u001b[0m` : text;
}
