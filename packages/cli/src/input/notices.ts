import { escapeForTerminal } from '@timeofclick/core';
import type { SourceSummary } from '@timeofclick/core/read';
import type { BadRecord, SourceReading } from '@timeofclick/core/report';
import { type Progress, progressOn } from '../output/progress.ts';
import type { Surroundings } from '../surroundings.ts';
import { badPlace, nothingReadText, openFailure, passedByText } from './reading-texts.ts';

/** Bad places that are told one by one; the rest is a number. */
const TOLD = 5;

/** What a command says on standard error while it reads, and what that means for its exit code. */
export class Notices {
  readonly progress: Progress;
  readonly #inputs: readonly string[];
  readonly #around: Surroundings;
  /** Which bytes could not be read. Commands that print them anyway do not ask for it. */
  readonly #tellBad: boolean;
  #notOpened = 0;
  #isReadable = false;
  #sources = 0;
  #bad = 0;
  readonly #passedBy: string[] = [];

  constructor(inputs: readonly string[], around: Surroundings, tellBad: boolean) {
    this.#inputs = inputs;
    this.#around = around;
    this.#tellBad = tellBad;
    this.progress = progressOn(around.errors, escapeForTerminal);
  }

  notOpened(error: Error): void {
    this.#notOpened += 1;
    this.#say(openFailure(error));
  }

  /** Something was read. */
  readable(): void {
    this.#isReadable = true;
  }

  bad(record: BadRecord): void {
    this.#bad += 1;
    if (this.#tellBad && this.#bad <= TOLD) this.#say(badPlace(record));
  }

  source({ counts, framing, name }: SourceSummary): void {
    if (framing === 'own-output') {
      this.#passedBy.push(name);
      return;
    }
    this.#sources += 1;
    const good = counts.records - counts.rejected - counts.unreadable;
    // An empty list is an answer, and so are records that are no clicks.
    this.#isReadable ||= good > 0 || (framing !== 'empty' && counts.records === 0);
  }

  /** A source of which only the first bad records were kept. */
  wholeSource({ summary, firstBad }: SourceReading): void {
    for (const record of firstBad) this.bad(record);
    this.#bad += summary.counts.rejected + summary.counts.unreadable - firstBad.length;
    this.source(summary);
  }

  /** After the last source. */
  end(): void {
    this.progress.clear();
    const inputs = this.#inputs;
    if (this.#tellBad && this.#bad > TOLD) {
      this.#say(
        `${this.#bad - TOLD} more that cannot be read; all of them: timeofclick validate ${inputs.join(' ')}`,
      );
    }
    if (this.#passedBy.length > 0) this.#say(passedByText(this.#passedBy, TOLD));
    // One line is enough: a bad place that was told says more than that there was nothing else.
    const told = (this.#tellBad && this.#bad > 0) || this.#passedBy.length > 0;
    if (!this.#isReadable && this.#notOpened === 0 && !told) {
      this.#say(nothingReadText(inputs, this.#sources));
    }
  }

  /** After `end`: whether there is anything to report on. */
  anyRecord(): boolean {
    return this.#isReadable;
  }

  /** After `end`: 0, 1 when nothing could be read, 2 when a named file could not be opened. */
  exitCode(): 0 | 1 | 2 {
    return this.#notOpened > 0 ? 2 : this.#isReadable ? 0 : 1;
  }

  #say(text: string): void {
    this.progress.clear();
    this.#around.errors.write(`timeofclick: ${escapeForTerminal(text)}\n`);
  }
}
