import { buildActivity } from '../activity/build-activity.ts';
import { WrapperCells } from '../activity/cell-sources.ts';
import { originalOf, readOwnActivity } from '../activity/own-activity.ts';
import { rememberRecord } from '../activity/to-record.ts';
import type { WireName } from '../gen/keys.ts';
import type { Shape, ShapeName } from '../gen/shapes.ts';
import type { Issue, UrlTimeOfClickActivity } from '../gen/types.ts';
import { type Canonical, canonicalizeKeys } from '../records/canonicalize.ts';
import { isJsonObject } from '../records/json-object.ts';
import { checkCanonical } from '../records/validator.ts';
import type { WireForm } from '../records/wire-form.ts';
import { issue, pointerOf } from '../runtime/issue.ts';
import { openValue } from '../shapes/open-value.ts';
import type { Opened, OpenedRecord, OpenedRow } from '../shapes/opened.ts';
import { shapeNamed, wireOf } from '../shapes/shape-named.ts';
import { formOf } from './form-of.ts';
import type { Forms } from './forms.ts';
import type { PendingItem } from './pending-item.ts';
import { isInPeriod } from './period.ts';
import { PlaceCounter } from './place-counter.ts';
import type { At } from './read-items.ts';
import type { ValueSettings } from './read-settings.ts';
import { recordTypeOf } from './record-type-of.ts';
import type { SummaryBuilder } from './summary-builder.ts';

/** From a JSON value to items: open, fold, check, map. Synchronous; knows nothing of bytes. */
export class ValueReader {
  readonly #settings: ValueSettings;
  readonly #summary: SummaryBuilder;
  readonly #forms: Forms;
  /**
   * What is counted of records that are no click. Fast mode parses some of them by chance; what
   * they are like must not depend on that.
   */
  countsOthers: 'all' | 'shape' | 'nothing';

  constructor(settings: ValueSettings, summary: SummaryBuilder, forms: Forms) {
    this.#settings = settings;
    this.#summary = summary;
    this.#forms = forms;
    this.countsOthers = settings.everything ? 'all' : 'nothing';
  }

  /**
   * @param at place of the first record the value carries
   * @param items gets what is to be yielded, in the order of the records
   * @returns how many records the value carried
   */
  read(value: unknown, at: At, raw: Uint8Array, items: PendingItem[]): number {
    const opened = openValue(value, this.#settings.choice);
    for (let nth = 0; nth < opened.length; nth++) {
      const item = this.#judge(opened[nth] as Opened, PlaceCounter.moved(at, nth), raw);
      if (item !== null) items.push(item);
    }
    return opened.length;
  }

  #judge(opened: Opened, at: At, raw: Uint8Array): PendingItem | null {
    switch (opened.kind) {
      case 'record':
        this.#follow(opened.wrapper, opened.outer);
        return this.#judgeRecord(opened, at, raw);
      case 'row':
        return this.#otherRow(opened, at, raw);
      case 'rejected': {
        const { value, shape, outer } = opened;
        this.#follow(shape, outer ?? value);
        const issues = [opened.issue];
        this.#summary.count('rejected', shape, issues);
        return { kind: 'rejected', value, shape, terminal: null, outer, at, issues, raw };
      }
      case 'unreadable': {
        const issues = [opened.issue];
        this.#summary.count('unreadable', null, issues);
        return { kind: 'unreadable', at, issues, raw };
      }
    }
  }

  #judgeRecord(opened: OpenedRecord, at: At, raw: Uint8Array): PendingItem | null {
    const issues: Issue[] = [];
    if (opened.terminal === 'activity') {
      const activity = readOwnActivity(opened, this.#settings.tenant, issues);
      return activity === null
        ? this.#rejected(opened, issues, at, raw)
        : this.#click(opened, null, activity, issues, at, raw);
    }
    const shape = shapeNamed(opened.terminal);
    const form = this.#form(opened.click ? wireOf(shape) : this.#nameOfForm(opened, shape));
    const canonical = canonicalizeKeys(opened.record, form.keys, shape.suffixes, opened.keys);
    for (const problem of canonical.issues) issues.push(problem);
    // Rows of click tables have no documented profile: their pages flag nothing as mandatory.
    const documented = this.#settings.profile === 'documented' ? form.documented : undefined;
    const valid = documented
      ? documented(opened.record, issues)
      : checkCanonical(form.observed, canonical, issues);
    if (!valid) return this.#invalid(opened, canonical, issues, at, raw);
    if (!opened.click) return this.#other(opened, canonical, issues, at, raw);
    if (opened.disagrees) {
      issues.push(issue('record_type_operation_disagree', '', 'warning'));
    }
    const activity = buildActivity(opened, canonical, this.#settings.tenant, issues);
    // A conversion that cannot take a value says so with an error, as validation would.
    if (issues.some(({ severity }) => severity === 'error')) {
      return this.#invalid(opened, canonical, issues, at, raw);
    }
    return this.#click(opened, canonical, activity, issues, at, raw);
  }

  /** Who reads records has each checked as what its type says; a reader of clicks passes them by. */
  #nameOfForm({ record }: OpenedRecord, { suffixes }: Shape): WireName {
    if (this.#settings.yields !== 'records') return 'audit-record';
    const { keys } = this.#form('audit-record');
    return formOf(recordTypeOf(canonicalizeKeys(record, keys, suffixes).record));
  }

  #form(name: WireName): WireForm {
    return this.#forms[name] as WireForm;
  }

  #click(
    opened: OpenedRecord,
    canonical: Canonical | null,
    activity: UrlTimeOfClickActivity,
    issues: Issue[],
    at: At,
    raw: Uint8Array,
  ): PendingItem | null {
    const { period, yields } = this.#settings;
    if (yields !== 'records' && period && !isInPeriod(activity.timeOfClick, period)) {
      this.#summary.counts.outsidePeriod++;
      return null;
    }
    const { record, shape, terminal, outer } = opened;
    rememberRecord(activity, terminal === 'activity' ? originalOf(record) : record);
    const aliases = canonical?.aliases ?? [];
    const converted = terminal === 'activity' ? 0 : activity.provenance.conversions.length;
    this.#summary.deviates(aliases.length, converted, issues);
    this.#summary.covers(activity.timeOfClick);
    if (yields === 'records') {
      addAliases(issues, canonical);
      this.#summary.count('activities', shape, issues);
      const { recordType } = activity;
      return {
        kind: 'record',
        record,
        recordType,
        activity,
        shape,
        terminal,
        outer,
        at,
        issues,
        raw,
      };
    }
    // Counted when it is known whether its key was seen before.
    return { kind: 'activity', activity, key: '', record, shape, terminal, outer, at, issues, raw };
  }

  #other(
    opened: OpenedRecord,
    canonical: Canonical,
    issues: Issue[],
    at: At,
    raw: Uint8Array,
  ): PendingItem | null {
    const { record, shape, terminal, outer } = opened;
    const { yields } = this.#settings;
    if (yields === 'records') addAliases(issues, canonical);
    const counts = this.countsOthers;
    if (counts === 'all') this.#summary.deviates(canonical.aliases.length, 0, issues);
    this.#summary.count(
      'otherRecordTypes',
      counts === 'nothing' ? null : shape,
      counts === 'all' ? issues : [],
    );
    if (yields === 'clicks') return null;
    const recordType = recordTypeOf(canonical.record);
    return {
      kind: 'record',
      record,
      recordType,
      activity: null,
      shape,
      terminal,
      outer,
      at,
      issues,
      raw,
    };
  }

  #otherRow({ record, shape, outer }: OpenedRow, at: At, raw: Uint8Array): PendingItem | null {
    this.#summary.count('otherRecordTypes', shape, []);
    if (this.#settings.yields === 'clicks') return null;
    return {
      kind: 'record',
      record,
      recordType: null,
      activity: null,
      shape,
      terminal: null,
      outer,
      at,
      issues: [],
      raw,
    };
  }

  #invalid(
    opened: OpenedRecord,
    canonical: Canonical,
    issues: Issue[],
    at: At,
    raw: Uint8Array,
  ): PendingItem {
    if (opened.click || this.countsOthers === 'all') {
      this.#summary.deviates(canonical.aliases.length, 0, issues);
    }
    return this.#rejected(opened, issues, at, raw);
  }

  #rejected(opened: OpenedRecord, issues: Issue[], at: At, raw: Uint8Array): PendingItem {
    const { record: value, shape, terminal, outer } = opened;
    this.#summary.count('rejected', shape, issues);
    return { kind: 'rejected', value, shape, terminal, outer, at, issues, raw };
  }

  /** Keeps the row's number if its wrapper numbers rows. */
  #follow(wrapper: ShapeName | null, outer: unknown): void {
    if (wrapper === null || !isJsonObject(outer)) return;
    const { sequence } = shapeNamed(wrapper);
    if (sequence === null) return;
    this.#summary.sequence.add(new WrapperCells(outer).valueAt(sequence));
  }
}

function addAliases(issues: Issue[], canonical: Canonical | null): void {
  for (const { sent, documented } of canonical?.aliases ?? []) {
    issues.push(issue('property_alias', pointerOf([sent]), 'info', { documented }));
  }
}
