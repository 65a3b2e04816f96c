/** Milliseconds between two looks when nothing is in the way. */
const INTERVAL = 5;

/** Looks again and again, to notice for how long at most nothing else could run. */
export class MainThreadWatch {
  #last = performance.now();
  #longest = 0;
  readonly #timer: ReturnType<typeof setInterval>;

  private constructor() {
    this.#timer = setInterval(() => this.#look(), INTERVAL);
  }

  /** After a moment, so that what was going on before does not count. */
  static async start(): Promise<MainThreadWatch> {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return new MainThreadWatch();
  }

  /** @returns milliseconds */
  stop(): number {
    this.#look();
    clearInterval(this.#timer);
    return this.#longest;
  }

  #look(): void {
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
  }
}
