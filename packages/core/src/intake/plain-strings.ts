import type { StringTable } from '../clicks/string-table.ts';
import type { ConversionContext } from '../convert/conversion.ts';
import { parseIpAddress } from '../convert/parse-ip-address.ts';
import { convertSafeLinksUrl } from '../convert/safe-links-url.ts';
import { hashText, type TextHash } from '../hash/text-hash.ts';
import { latin1 } from './plain-bytes.ts';

/** What is known of a string: read as a URL or as an address it stays as it is, and nothing is odd. */
const SAME_AS_URL = 1;
const SAME_AS_ADDRESS = 2;

/** The numbers of what plain texts mean. */
export class PlainStrings {
  readonly #strings: StringTable;
  /** By number of the string. */
  #known: Uint8Array = new Uint8Array(1024);

  constructor(strings: StringTable) {
    this.#strings = strings;
  }

  text(bytes: Uint8Array, start: number, end: number): number {
    return this.#strings.internBytes(bytes, start, end);
  }

  /**
   * @param hash of the bytes; where a URL was unwrapped, it becomes that of the URL
   * @returns 0 for what is no plain URL, negative for one that was unwrapped
   */
  url(bytes: Uint8Array, start: number, end: number, hash: TextHash): number {
    const known = this.#strings.findBytes(bytes, start, end);
    if ((this.#knownOf(known) & SAME_AS_URL) !== 0) return known;
    const text = latin1(bytes, start, end);
    const context: ConversionContext = { pointer: '', issues: [] };
    const url = convertSafeLinksUrl(text, context);
    if (url === null || context.issues.length > 0) return 0;
    const id = this.#strings.intern(url);
    if (url === text) return this.#know(id, SAME_AS_URL);
    hashText(url, hash);
    return -id;
  }

  /** @returns 0 for what is no address as it is printed */
  address(bytes: Uint8Array, start: number, end: number): number {
    const known = this.#strings.findBytes(bytes, start, end);
    if ((this.#knownOf(known) & SAME_AS_ADDRESS) !== 0) return known;
    const text = latin1(bytes, start, end);
    if (parseIpAddress(text)?.address !== text) return 0;
    return this.#know(this.#strings.intern(text), SAME_AS_ADDRESS);
  }

  #knownOf(id: number): number {
    return id < this.#known.length ? (this.#known[id] as number) : 0;
  }

  #know(id: number, what: number): number {
    if (id >= this.#known.length) {
      const larger = new Uint8Array(Math.max(id + 1, this.#known.length * 2));
      larger.set(this.#known);
      this.#known = larger;
    }
    this.#known[id] = (this.#known[id] as number) | what;
    return id;
  }
}
