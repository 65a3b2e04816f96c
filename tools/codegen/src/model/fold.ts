/** A property name as it is compared when no spelling fits exactly: letter case, `_` and spaces do not count. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[_ ]/g, '');
}
