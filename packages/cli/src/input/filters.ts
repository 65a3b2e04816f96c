import type { ClickFilters } from '@timeofclick/core/report';
import type { Options } from '../command-line/parse-arguments.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { timeOption } from '../time/time-option.ts';
import { zoneNamed } from '../time/zone.ts';

/** The text of an option that takes a value. */
export function textOf(options: Options, name: string): string | undefined {
  const value = options[name];
  return value === true ? undefined : value;
}

/** The zone of --tz, UTC without. */
export function zoneOf(options: Options): string {
  return zoneNamed(textOf(options, 'tz') ?? 'UTC');
}

/** A whole number from 1 on. */
export function numberOf(options: Options, name: string): number | undefined {
  const text = textOf(options, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < 1)
    throw new UsageError(`--${name} is a number from 1 on, not "${text}"`);
  return value;
}

/** The filters on clicks that were given, except the outcome. */
export function filtersOf(options: Options, zone: string): ClickFilters {
  const filters: { -readonly [Name in keyof ClickFilters]: ClickFilters[Name] } = {};
  for (const name of ['domain', 'url', 'message', 'user'] as const) {
    const text = textOf(options, name);
    if (text !== undefined) filters[name] = name === 'domain' ? hostOf(text) : text;
  }
  for (const name of ['since', 'until'] as const) {
    const text = textOf(options, name);
    if (text !== undefined) filters[name] = timeOption(name, text, zone);
  }
  const { since, until } = filters;
  if (since !== undefined && until !== undefined && since >= until) {
    throw new UsageError(
      `--until ${textOf(options, 'until')} is not after --since ${textOf(options, 'since')}: no time is left`,
    );
  }
  return filters;
}

/** People paste hosts as reports print them (defanged), or whole URLs. */
function hostOf(text: string): string {
  const plain = text
    .trim()
    .replaceAll(/\[(\.|:)\]/g, '$1')
    .replace(/^hxxp/i, 'http');
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(plain)?.[1] ?? plain.replace(/\/.*$/, '');
  return host.replace(/^.*@/, '').replace(/:\d+$/, '');
}

/** Words that give the same filters again, for a command line to try next. */
export function filterWords(options: Options): readonly string[] {
  return ['domain', 'url', 'message', 'user', 'since', 'until', 'tz', 'strict'].flatMap((name) => {
    const value = options[name];
    if (value === undefined) return [];
    return value === true ? [`--${name}`] : [`--${name}`, value];
  });
}
