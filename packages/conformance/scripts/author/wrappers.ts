import type { Json } from './records.ts';

/** Cells of a CSV row by column. */
export type Row = Readonly<Record<string, string>>;

/** One row of today's export of the Purview portal. */
export function purviewRow(record: Json, cells: Row = {}): Row {
  return {
    RecordId: text(record.Id),
    CreationDate: '2026-03-03T09:35:02Z',
    RecordType: text(record.RecordType),
    Operation: text(record.Operation),
    UserId: text(record.UserId),
    AuditData: JSON.stringify(record),
    AssociatedAdminUnits: '',
    AssociatedAdminUnitsNames: '',
    ...cells,
  };
}

/** One row of the portal's export until 2021. */
export function oldPurviewRow(record: Json, cells: Row = {}): Row {
  return {
    CreationDate: '2020-03-03T09:35:02.0000000Z',
    UserIds: text(record.UserId),
    Operations: text(record.Operation),
    AuditData: JSON.stringify(record),
    ...cells,
  };
}

/** One result of Search-UnifiedAuditLog as Export-Csv writes it: every cell a text. */
export function searchRow(record: Json, cells: Row = {}): Row {
  return {
    RecordType: record.RecordType === 41 ? 'ThreatIntelligenceUrl' : 'AzureActiveDirectoryStsLogon',
    CreationDate: '3/20/2026 9:35:02 AM',
    UserIds: text(record.UserId),
    Operations: text(record.Operation),
    AuditData: JSON.stringify(record),
    ResultIndex: '1',
    ResultCount: '1',
    Identity: text(record.Id),
    IsValid: 'True',
    ObjectState: 'Unchanged',
    ...cells,
  };
}

/** The same as ConvertTo-Json writes it. */
export function searchResult(record: Json, members: Json = {}): Json {
  return {
    RunspaceId: '1f0e9d8c-7b6a-4594-8382-716050403020',
    RecordType: 'ThreatIntelligenceUrl',
    CreationDate: '2026-03-03T09:35:02Z',
    UserIds: record.UserId,
    Operations: record.Operation,
    AuditData: JSON.stringify(record),
    ResultIndex: 1,
    ResultCount: 1,
    Identity: record.Id,
    IsValid: true,
    ObjectState: 'Unchanged',
    ...members,
  };
}

/** One auditLogRecord of Microsoft Graph. Its userId is UserKey, its userPrincipalName UserId. */
export function graphRecord(record: Json, members: Json = {}): Json {
  return {
    '@odata.type': '#microsoft.graph.security.auditLogRecord',
    id: record.Id,
    createdDateTime: '2026-03-03T09:35:02Z',
    auditLogRecordType:
      record.RecordType === 41 ? 'ThreatIntelligenceUrl' : 'AzureActiveDirectoryStsLogon',
    operation: record.Operation,
    organizationId: record.OrganizationId,
    userType: 'System',
    userId: record.UserKey,
    service: record.Workload,
    objectId: null,
    userPrincipalName: record.UserId,
    clientIp: null,
    administrativeUnits: [''],
    auditData: {
      '@odata.type': '#microsoft.graph.security.defaultAuditData',
      'RecordType@odata.type': '#Int64',
      ...record,
    },
    ...members,
  };
}

/** One row of CloudAppEvents. */
export function cloudAppRow(record: Json, columns: Json = {}): Json {
  return {
    Timestamp: '2026-03-03T09:35:02Z',
    ActionType: record.Operation,
    Application: 'Microsoft 365',
    ApplicationId: 11161,
    AccountObjectId: null,
    AccountId: record.UserId,
    AccountDisplayName: 'Threat Intel',
    IPAddress: null,
    ActivityType: 'Basic',
    RawEventData: record,
    ...columns,
  };
}

/** One message of the streaming API of Defender XDR. */
export function eventHubMessage(table: string, properties: unknown, members: Json = {}): Json {
  return {
    time: '2026-03-03T09:40:09.7408937Z',
    tenantId: 'c7f5d9a2-1b3e-4c5d-8e9f-0a1b2c3d4e5f',
    operationName: 'Publish',
    category: `AdvancedHunting-${table}`,
    _TimeReceivedBySvc: '2026-03-03T09:40:01.0292845Z',
    properties,
    Tenant: 'DefaultTenant',
    ...members,
  };
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
