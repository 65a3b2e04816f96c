import type { Limits } from '../framing/frame.ts';
import type { Profile } from '../records/validator.ts';
import { choiceOf, type ShapeChoice } from '../shapes/open-value.ts';
import type { Intake } from './intake.ts';
import { type Period, periodOf } from './period.ts';
import type { Progress, ReadOptions, RecordsOptions, Seen, ValueOptions } from './read-options.ts';
import { SeenKeys } from './seen-keys.ts';

/** What the options mean, worked out once for all sources of a call. */
export interface ValueSettings {
  readonly tenant: string | null;
  readonly period: Period | null;
  readonly choice: ShapeChoice;
  readonly profile: Profile;
  /** `clicks`: activities, and other records only if asked. `records`: every record, never an activity item. */
  readonly yields: 'clicks' | 'clicks-and-others' | 'records';
  /** Everything is parsed, so that deviations of records that are no click count too. */
  readonly everything: boolean;
}

export interface ReadSettings extends ValueSettings {
  /** `null`: nothing is de-duplicated. */
  readonly seen: Seen | null;
  readonly into: Intake | null;
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

const DEFAULT_LIMITS: Limits = { recordBytes: 16 * 1024 * 1024, nesting: 128 };

/** @throws RangeError for an option that cannot be meant, before anything is read */
export function activitySettings(options: ReadOptions): ReadSettings {
  if (options.seen !== undefined && options.into !== undefined) {
    throw new RangeError('seen and into: what is read into a ReportBuilder is known by its keys');
  }
  const others = options.others === true;
  return {
    ...readSettings(options),
    profile: 'observed',
    yields: others ? 'clicks-and-others' : 'clicks',
    everything: others || options.strict === true,
    seen: options.into?.seen ?? options.seen ?? new SeenKeys(),
    into: options.into ?? null,
  };
}

/** @throws RangeError for an option that cannot be meant, before anything is read */
export function recordSettings(options: RecordsOptions): ReadSettings {
  return {
    ...readSettings(options),
    profile: options.profile ?? 'observed',
    yields: 'records',
    everything: true,
    seen: null,
    into: null,
  };
}

/** @throws RangeError for an option that cannot be meant */
export function valueSettings(options: ValueOptions): ValueSettings {
  return {
    ...sharedSettings(options),
    profile: 'observed',
    yields: options.others === true ? 'clicks-and-others' : 'clicks',
    everything: true,
  };
}

function readSettings(
  options: ReadOptions | RecordsOptions,
): Pick<ReadSettings, 'tenant' | 'period' | 'choice' | 'limits' | 'signal' | 'onProgress'> {
  return {
    ...sharedSettings(options),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    signal: options.signal,
    onProgress: options.onProgress,
  };
}

function sharedSettings(
  options: ValueOptions,
): Pick<ValueSettings, 'tenant' | 'period' | 'choice'> {
  return {
    tenant: options.tenant ?? null,
    period: periodOf(options.since, options.until),
    choice: choiceOf(options.shapes),
  };
}
