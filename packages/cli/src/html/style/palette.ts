/** Colours by what they mean. All pairs that are read on each other are held against WCAG and against colour blindness in a test. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  /** Behind commands, table heads on hover, details. */
  readonly wash: string;
  readonly reached: string;
  readonly mayHave: string;
  readonly stopped: string;
  /** Areas, and behind text of the same name. */
  readonly 'reached-soft': string;
  readonly 'mayHave-soft': string;
  readonly 'stopped-soft': string;
  /** Clicks of which only is said that they did not reach the page. */
  readonly other: string;
  readonly 'other-line': string;
  readonly grid: string;
  readonly axis: string;
}

/** On light screens and on paper. In grey, reached is dark, the soft areas are light and have an outline. */
export const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#1a1d21',
  muted: '#5a6169',
  line: '#dcdfe3',
  wash: '#f4f5f7',
  reached: '#a50f42',
  mayHave: '#8f6400',
  stopped: '#2b6ca8',
  'reached-soft': '#fbeaf0',
  'mayHave-soft': '#fbe9b7',
  'stopped-soft': '#d9e8f5',
  other: '#e3e6ea',
  'other-line': '#7b838c',
  grid: '#e6e8eb',
  axis: '#5a6169',
};

export const DARK: Palette = {
  paper: '#14171c',
  ink: '#eceef1',
  muted: '#a7aeb7',
  line: '#31363d',
  wash: '#1e2228',
  reached: '#ff7d92',
  mayHave: '#f0bd4f',
  stopped: '#86b8ea',
  'reached-soft': '#3a1b24',
  'mayHave-soft': '#463712',
  'stopped-soft': '#1d3650',
  other: '#3a4048',
  'other-line': '#8b939d',
  grid: '#2a2f36',
  axis: '#a7aeb7',
};

/** A palette as custom properties. */
export function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}
