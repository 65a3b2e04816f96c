import {
  csvLine,
  escapeCsvData,
  ROW_COLUMNS,
  toRow,
  type UrlTimeOfClickActivity,
} from '@timeofclick/core';

/** The text of activities in one format: what stands before, for, between and after them. */
export interface ActivityWriter {
  readonly start: string;
  one(activity: UrlTimeOfClickActivity, original: object | null): string;
  readonly between: string;
  readonly end: string;
}

export type Format = 'ndjson' | 'csv' | 'json';

/** @param withOriginal whether the record as sent goes beside each activity */
export function activityWriter(format: Format, withOriginal: boolean): ActivityWriter {
  if (format === 'csv') return csvWriter(withOriginal);
  const one = (activity: UrlTimeOfClickActivity, original: object | null): string =>
    JSON.stringify(withOriginal ? { ...activity, original } : activity);
  return format === 'ndjson'
    ? {
        start: '',
        one: (activity, original) => `${one(activity, original)}\n`,
        between: '',
        end: '',
      }
    : {
        start: '[',
        one: (activity, original) => `\n${one(activity, original)}`,
        between: ',',
        end: '\n]\n',
      };
}

function csvWriter(withOriginal: boolean): ActivityWriter {
  const columns = withOriginal ? [...ROW_COLUMNS, 'original'] : ROW_COLUMNS;
  return {
    start: `${csvLine(columns)}\r\n`,
    one(activity, original) {
      const row = toRow(activity);
      const cells = columns.map((column) =>
        column === 'original' ? JSON.stringify(original) : (row[column] ?? ''),
      );
      return `${csvLine(cells.map((cell) => escapeCsvData(String(cell))))}\r\n`;
    },
    between: '',
    end: '',
  };
}
