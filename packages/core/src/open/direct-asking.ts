/** After so many milliseconds one question goes the other way, so that others have their turn. */
const TURN_MS = 10;
/** An answer that takes longer comes from far away, or from a disk that has much to do. */
const LONG_MS = 20;
/** How many times as long as such an answer took nothing more is asked directly. */
const PAUSE = 20;

/**
 * Tells what may be asked directly, or done at once, this thread waiting: it never waits for more than one slow answer,
 * and that for a twentieth of the time.
 */
export class DirectAsking {
  #from = 0;
  #until = 0;

  /** @returns undefined for what is to be asked in another thread: it failed, or it may take long */
  ask<Answer>(question: () => Answer): Answer | undefined {
    const asked = Date.now();
    if (asked < this.#from) return undefined;
    if (asked >= this.#until) {
      this.#until = asked + TURN_MS;
      return undefined;
    }
    try {
      return question();
    } catch {
      return undefined;
    } finally {
      const answered = Date.now();
      const took = answered - asked;
      if (took > LONG_MS) this.#from = answered + took * PAUSE;
    }
  }
}
