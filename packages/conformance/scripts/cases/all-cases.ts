import type { Case } from '../author/case.ts';
import { addressesCases } from './addresses.ts';
import { alertEntityCases } from './alert-entity.ts';
import { archivesCases } from './archives.ts';
import { asposeActivityCases } from './aspose-activity.ts';
import { auditRecordCases } from './audit-record.ts';
import { auditRecordMembersCases } from './audit-record-members.ts';
import { badArchivesCases } from './bad-archives.ts';
import { badBytesCases } from './bad-bytes.ts';
import { badCsvCases } from './bad-csv.ts';
import { badJsonCases } from './bad-json.ts';
import { badJsonValuesCases } from './bad-json-values.ts';
import { cloudAppEventsCases } from './cloud-app-events.ts';
import { datesCases } from './dates.ts';
import { decisionsCases } from './decisions.ts';
import { decisionsOfEventsCases } from './decisions-of-events.ts';
import { enumsCases } from './enums.ts';
import { eventHubCases } from './event-hub.ts';
import { fallbacksCases } from './fallbacks.ts';
import { graphCases } from './graph.ts';
import { groupingCases } from './grouping.ts';
import { groupingOutcomesCases } from './grouping-outcomes.ts';
import { identityCases } from './identity.ts';
import { keysCases } from './keys.ts';
import { mixesCases } from './mixes.ts';
import { ownActivityCases } from './own-activity.ts';
import { profilesCases } from './profiles.ts';
import { purviewCsvCases } from './purview-csv.ts';
import { purviewCsvCellsCases } from './purview-csv-cells.ts';
import { readingOptionsCases } from './reading-options.ts';
import { recordPartsCases } from './record-parts.ts';
import { safeLinksDetailCases } from './safe-links-detail.ts';
import { searchUnifiedAuditLogCases } from './search-unified-audit-log.ts';
import { searchUnifiedAuditLogCellsCases } from './search-unified-audit-log-cells.ts';
import { tellingClicksCases } from './telling-clicks.ts';
import { textsAndIdsCases } from './texts-and-ids.ts';
import { urlClickEventsCases } from './url-click-events.ts';
import { urlClickEventsCellsCases } from './url-click-events-cells.ts';
import { urlsCases } from './urls.ts';

/** Every vector, by topic. */
export const allCases: readonly Case[] = [
  ...addressesCases,
  ...alertEntityCases,
  ...archivesCases,
  ...asposeActivityCases,
  ...auditRecordMembersCases,
  ...auditRecordCases,
  ...badArchivesCases,
  ...badBytesCases,
  ...badCsvCases,
  ...badJsonValuesCases,
  ...badJsonCases,
  ...cloudAppEventsCases,
  ...datesCases,
  ...decisionsOfEventsCases,
  ...decisionsCases,
  ...enumsCases,
  ...eventHubCases,
  ...fallbacksCases,
  ...graphCases,
  ...groupingOutcomesCases,
  ...groupingCases,
  ...identityCases,
  ...keysCases,
  ...mixesCases,
  ...ownActivityCases,
  ...purviewCsvCellsCases,
  ...profilesCases,
  ...recordPartsCases,
  ...purviewCsvCases,
  ...readingOptionsCases,
  ...safeLinksDetailCases,
  ...searchUnifiedAuditLogCellsCases,
  ...searchUnifiedAuditLogCases,
  ...tellingClicksCases,
  ...textsAndIdsCases,
  ...urlClickEventsCellsCases,
  ...urlClickEventsCases,
  ...urlsCases,
];
