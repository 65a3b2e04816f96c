import type { StringTable } from '../clicks/string-table.ts';
import { isWithin, urlParts } from './url-parts.ts';

/** The host of each URL of a table, looked up once for all filters. For a table that no longer grows. */
export class UrlHosts {
  readonly #strings: StringTable;
  readonly #hosts: (string | null)[] = [];
  readonly #numbers: Map<string | null, number> = new Map();
  /** Number + 1 of the host by URL; made when it is first asked for. */
  #byUrl: Uint32Array | null = null;

  constructor(strings: StringTable) {
    this.#strings = strings;
  }

  /** A test of URLs by their number: whether the host is `domain` or below it. A URL of 0 is none. */
  within(domain: string): (url: number) => boolean {
    const known: (boolean | undefined)[] = [];
    return (url) => {
      const host = this.#hostOf(url);
      known[host] ??= isWithin(this.#hosts[host] as string | null, domain);
      return known[host] as boolean;
    };
  }

  #hostOf(url: number): number {
    this.#byUrl ??= new Uint32Array(this.#strings.size + 1);
    if (this.#byUrl[url] === 0) this.#byUrl[url] = this.#number(url) + 1;
    return (this.#byUrl[url] as number) - 1;
  }

  #number(url: number): number {
    const { host } = urlParts(this.#strings.text(url) ?? '');
    const number = this.#numbers.get(host) ?? this.#hosts.push(host) - 1;
    this.#numbers.set(host, number);
    return number;
  }
}
