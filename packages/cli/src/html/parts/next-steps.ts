import { html, lines, type Markup } from '../markup.ts';

/** Command lines that lead on, to be copied. */
export function nextSteps(commands: readonly string[]): Markup | null {
  if (commands.length === 0) return null;
  return html`<ol class="next">
${lines(commands.map((command) => html`<li><code>${command}</code></li>`))}
</ol>`;
}
