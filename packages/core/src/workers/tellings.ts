/** What is to be told of the tasks of a report, in the order of the tasks whatever order they end in. */
export class Tellings {
  readonly #waiting: Map<number, readonly (() => void)[]> = new Map();
  #next = 0;

  /** A task is done: its tellings come when those of all tasks before it did. */
  done(task: number, told: readonly (() => void)[]): void {
    this.#waiting.set(task, told);
    for (;;) {
      const ready = this.#waiting.get(this.#next);
      if (ready === undefined) return;
      this.#waiting.delete(this.#next++);
      for (const tell of ready) tell();
    }
  }
}
