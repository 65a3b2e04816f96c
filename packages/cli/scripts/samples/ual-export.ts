import { clickRecord, toldBy } from './click-records.ts';
import { at, unitedStates } from './clock.ts';
import { csv } from './csv-text.ts';
import { otherCampaigns } from './other-clicks.ts';

const HEADER = [
  'RecordType',
  'CreationDate',
  'UserIds',
  'Operations',
  'AuditData',
  'ResultIndex',
  'ResultCount',
  'Identity',
  'IsValid',
  'ObjectState',
];
/** Taken on Tuesday after lunch: later records cannot be in it. */
const TAKEN = at('Tue 14:00:00');

/** Rows of `Search-UnifiedAuditLog -RecordType ThreatIntelligenceUrl | Export-Csv`, oldest first. */
export function ualExport(): string {
  const others = otherCampaigns().filter((click) => click.created < TAKEN);
  const records = [...toldBy('ual'), ...toldBy('ual-again'), ...others].sort(
    (a, b) => a.created - b.created,
  );
  const rows = records.map((click, index) => {
    const record = clickRecord(click);
    return [
      'ThreatIntelligenceUrl',
      unitedStates(click.created),
      String(record.UserId),
      'TIUrlClickData',
      JSON.stringify(record),
      String(index + 1),
      String(records.length),
      click.id,
      'True',
      'Unchanged',
    ];
  });
  return csv([HEADER, ...rows], true);
}
