/** A text literal. */
export function kqlText(text: string): string {
  return JSON.stringify(text);
}
