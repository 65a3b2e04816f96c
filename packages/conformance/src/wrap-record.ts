import { csvText } from './csv-text.ts';

/** An audit record as JSON.parse reads it. */
export type WireRecord = Readonly<Record<string, unknown>>;

/** One way in which audit records reach people. */
export interface Wrapping {
  /** Name for test titles and file names. */
  readonly name: string;
  /** Shape that every record is to be told as; `null`: the record's own. */
  readonly shape: string | null;
  /** The text of a file with these records, in their order. */
  readonly write: (records: readonly WireRecord[]) => string;
}

/** Every wrapping that gives back the very record that was put in. */
export const WRAPPINGS: readonly Wrapping[] = [
  { name: 'content-blob', shape: null, write: (records) => JSON.stringify(records) },
  { name: 'ndjson', shape: null, write: (records) => lines(records) },
  {
    name: 'purview-csv',
    shape: 'purview-csv',
    write: (records) => csvText(records.map(purviewRow)),
  },
  {
    name: 'old-purview-csv',
    shape: 'audit-data-row',
    write: (records) => csvText(records.map(oldPurviewRow)),
  },
  {
    name: 'search-unified-audit-log-csv',
    shape: 'search-unified-audit-log',
    write: (records) =>
      `#TYPE Deserialized.Microsoft.Exchange.Data.ApplicationLogic.UnifiedAuditLogEvent\r\n${csvText(records.map(searchRow), { quoteAll: true })}`,
  },
  {
    name: 'search-unified-audit-log-json',
    shape: 'search-unified-audit-log',
    write: (records) => JSON.stringify(records.map(searchRow), null, 2),
  },
  {
    name: 'search-unified-audit-log-objects',
    shape: 'search-unified-audit-log',
    write: (records) =>
      JSON.stringify(
        records.map((record, at) => ({ ...searchRow(record, at), AuditData: record })),
      ),
  },
  {
    name: 'graph-page',
    shape: 'graph-audit-log-record',
    write: (records) =>
      JSON.stringify({
        '@odata.context': 'https://graph.example/beta/$metadata#records',
        value: records.map(graphRecord),
      }),
  },
  {
    name: 'graph-records',
    shape: 'graph-audit-log-record',
    write: (records) => JSON.stringify(records.map(graphRecord)),
  },
  {
    name: 'cloud-app-events',
    shape: 'cloud-app-events',
    write: (records) => JSON.stringify(records.map(cloudAppRow)),
  },
  {
    name: 'cloud-app-events-text',
    shape: 'cloud-app-events',
    write: (records) => csvText(records.map(cloudAppRow).map(withText)),
  },
  {
    name: 'cloud-app-events-event-hub',
    shape: 'cloud-app-events',
    write: (records) => lines(records.map(eventHubMessage)),
  },
  {
    name: 'cloud-app-events-event-hub-batch',
    shape: 'cloud-app-events',
    write: (records) => `${JSON.stringify({ records: records.map(eventHubMessage) })}\n`,
  },
];

/** @throws RangeError for a name that is none of WRAPPINGS */
export function wrappingNamed(name: string): Wrapping {
  const found = WRAPPINGS.find((wrapping) => wrapping.name === name);
  if (!found) throw new RangeError(`no wrapping ${name}`);
  return found;
}

/** Purview's current columns. */
function purviewRow(record: WireRecord): WireRecord {
  return {
    RecordId: record.Id,
    CreationDate: record.CreationTime,
    RecordType: record.RecordType,
    Operation: record.Operation,
    UserId: record.UserId,
    AuditData: JSON.stringify(record),
    AssociatedAdminUnits: '',
    AssociatedAdminUnitsNames: '',
  };
}

/** Purview's columns until about 2021. */
function oldPurviewRow(record: WireRecord): WireRecord {
  return {
    CreationDate: record.CreationTime,
    UserIds: record.UserId,
    Operations: record.Operation,
    AuditData: JSON.stringify(record),
  };
}

function searchRow(record: WireRecord, at: number): WireRecord {
  return {
    RecordType: record.RecordType,
    CreationDate: record.CreationTime,
    UserIds: record.UserId,
    Operations: record.Operation,
    AuditData: JSON.stringify(record),
    ResultIndex: at + 1,
    ResultCount: 5000,
    Identity: record.Id,
    IsValid: true,
    ObjectState: 'Unchanged',
  };
}

/** Graph's userId is the record's UserKey, its userPrincipalName the UserId; its clientIp is null. */
function graphRecord(record: WireRecord): WireRecord {
  return {
    id: record.Id,
    createdDateTime: record.CreationTime,
    auditLogRecordType: String(record.RecordType),
    operation: record.Operation,
    organizationId: record.OrganizationId,
    userType: 'Regular',
    userId: record.UserKey,
    service: record.Workload,
    objectId: null,
    userPrincipalName: record.UserId,
    clientIp: null,
    administrativeUnits: [''],
    auditData: {
      '@odata.type': '#microsoft.graph.security.defaultAuditData',
      ...record,
      'RecordType@odata.type': '#Int64',
    },
  };
}

function cloudAppRow(record: WireRecord): WireRecord {
  return {
    Timestamp: record.CreationTime,
    ActionType: record.Operation,
    Application: 'Microsoft Defender for Office 365',
    ApplicationId: 11161,
    AccountDisplayName: record.UserId,
    IPAddress: null,
    ActivityType: 'Basic',
    RawEventData: record,
  };
}

function withText(row: WireRecord): WireRecord {
  return { ...row, RawEventData: JSON.stringify(row.RawEventData) };
}

function eventHubMessage(record: WireRecord): WireRecord {
  return {
    time: '2026-03-03T09:00:00.1234567Z',
    tenantId: '9f3b8c1e-5a77-4c6d-8e21-0b9d4f6a7c35',
    operationName: 'Publish',
    category: 'AdvancedHunting-CloudAppEvents',
    properties: cloudAppRow(record),
    Tenant: 'DefaultTenant',
  };
}

function lines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
