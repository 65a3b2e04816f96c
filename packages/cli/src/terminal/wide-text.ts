import { eastAsianWidth } from 'get-east-asian-width';

/** What tells letters apart. Its making takes 20 ms, so that it waits for the first text that is not plain. */
interface Letters {
  readonly graphemes: Intl.Segmenter;
  /** Takes room: no control, format or combining mark. */
  readonly visible: RegExp;
  readonly emoji: RegExp;
  /** A sign that is drawn beside the letter that it belongs to. */
  readonly beside: RegExp;
}

let made: Letters | undefined;

function letters(): Letters {
  made ??= {
    graphemes: new Intl.Segmenter('en', { granularity: 'grapheme' }),
    // Engines check literals while they read a file, which takes as long as making them.
    visible: /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]/u,
    emoji: /(?!\p{RI}$)\p{Emoji_Presentation}|\ufe0f|\u20e3|\u200d\p{Extended_Pictographic}/u,
    beside: /[\p{Mc}\uff00-\uffef]/gu,
  };
  return made;
}

/** Letters as readers see them, with their marks. */
export function graphemesOf(text: string): readonly string[] {
  return Array.from(letters().graphemes.segment(text), ({ segment }) => segment);
}

/** Columns that any text takes on a terminal. */
export function wideWidth(text: string): number {
  return graphemesOf(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

function graphemeWidth(grapheme: string): number {
  const { visible, emoji, beside } = letters();
  const start = grapheme.search(visible);
  if (start < 0) return 0;
  if (emoji.test(grapheme)) return 2;
  const [first = '', ...rest] = grapheme.slice(start);
  const marks = rest.join('').match(beside) ?? [];
  return [first, ...marks].reduce(
    (width, sign) => width + eastAsianWidth(sign.codePointAt(0) as number),
    0,
  );
}
