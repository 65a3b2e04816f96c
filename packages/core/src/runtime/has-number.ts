/** The number that a member stands for: an integer, the text of one, or a name that a look-up knows. */
export function numberOfMember(
  sent: unknown,
  numberOf: (name: string) => number | null,
): number | null {
  if (typeof sent === 'number') return sent;
  if (typeof sent !== 'string' || sent.trim() === '') return null;
  const number = Number(sent);
  return Number.isInteger(number) ? number : numberOf(sent.trim());
}

/** True when a member of an object stands for this number. */
export function hasNumber(
  object: object,
  key: string,
  number: number,
  numberOf: (name: string) => number | null,
): boolean {
  const sent: unknown = Object.hasOwn(object, key)
    ? (object as Readonly<Record<string, unknown>>)[key]
    : undefined;
  return numberOfMember(sent, numberOf) === number;
}
