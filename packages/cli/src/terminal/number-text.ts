/** "1,234,567" or "1,234.5". What `toLocaleString` would write; but the first use of `Intl` takes 5 ms. */
export function numberText(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
