/** How one property may be spelled. */
export interface KeySpelling {
  /** The name our mapping and validators use, which is the one on the wire. */
  readonly canonical: string;
  /** The name on the documentation page; null when it is on none. */
  readonly documented: string | null;
  /** Other spellings met. */
  readonly observed: readonly string[];
  /** Every spelling in lower case without underscores and spaces, each once. */
  readonly folded: readonly string[];
}

/** Properties of a wire form in schema order, inherited ones first. */
export interface WireKeys {
  readonly names: readonly KeySpelling[];
}

/**
 * The spellings of a generated wire form.
 *
 * @param properties names separated by `|`, each as it is on the page too, unless the name there
 *   stands behind it, or nothing when it is on none: `Id|Url=URL|AppName=`. Other spellings met
 *   follow, each after a comma.
 */
export function wireKeys(properties: string, inherited?: WireKeys): WireKeys {
  const own = properties === '' ? [] : properties.split('|').map(spellingOf);
  return { names: [...(inherited?.names ?? []), ...own] };
}

function spellingOf(property: string): KeySpelling {
  const [own = '', ...observed] = property.split(',');
  const [canonical = '', printed = canonical] = own.split('=');
  const documented = printed === '' ? null : printed;
  const all = [canonical, printed, ...observed].map((name) =>
    name.toLowerCase().replace(/[_ ]/g, ''),
  );
  const folded = [...new Set(all)].filter((name) => name !== '');
  return { canonical, documented, observed, folded };
}
