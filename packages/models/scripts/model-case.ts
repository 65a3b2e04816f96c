/** One JSON object out of a conformance vector, and what a model of it must hold. */
export interface ModelCase {
  /** The vector's name. */
  readonly vector: string;
  /** Name of the form in the schemas. */
  readonly form: Form;
  /** The object as sent; what the model writes must be equal. */
  readonly sent: object;
  /** Members by their path in JSON, joined by dots; null when the model must hold nothing. */
  readonly members: Readonly<Record<string, Member>>;
}

export type Member = string | number | boolean | null;

export type Form = keyof typeof CHECKED;

/** The members that each language's test looks at, with the JSON type that the model has for them. */
export const CHECKED = {
  AuditRecord: {
    Id: 'string',
    RecordType: 'integer',
    CreationTime: 'string',
    Operation: 'string',
    UserId: 'string',
    UserType: 'integer',
    ClientIP: 'string',
    Version: 'integer',
    'AppAccessContext.AADSessionId': 'string',
  },
  UrlTimeOfClickRecord: {
    Id: 'string',
    RecordType: 'integer',
    CreationTime: 'string',
    UserId: 'string',
    AppName: 'string',
    UrlClickAction: 'integer',
    SourceId: 'string',
    TimeOfClick: 'string',
    Url: 'string',
    UserIp: 'string',
    Blocked: 'boolean',
    ClickedThrough: 'boolean',
  },
  EmailMessageRecord: {
    RecordType: 'integer',
    InternetMessageId: 'string',
    P1Sender: 'string',
    Policy: 'integer',
    SenderIp: 'string',
    Verdict: 'string',
    'AttachmentData.0.SHA256': 'string',
    'AttachmentData.0.FileVerdict': 'integer',
  },
  FileEventRecord: {
    RecordType: 'integer',
    SourceWorkload: 'integer',
    DetectionDate: 'string',
    'FileData.FileVerdict': 'integer',
    'FileData.FileName': 'string',
  },
  UrlClickEventsRow: {
    Timestamp: 'string',
    Url: 'string',
    ActionType: 'string',
    AccountUpn: 'string',
    IsClickedThrough: 'boolean',
  },
  SafeLinksDetailRow: {
    ClickTime: 'string',
    Url: 'string',
    Action: 'string',
    Flags: 'integer',
  },
  AlertEntityData: {
    eid: 'string',
    trc: 'string',
    ts: 'string',
    tdc: 'integer',
  },
  UrlTimeOfClickActivity: {
    schemaVersion: 'string',
    family: 'string',
    id: 'string',
    recordType: 'integer',
    timeOfClick: 'string',
    url: 'string',
    userId: 'string',
    userIp: 'string',
    userIpPort: 'integer',
    blocked: 'boolean',
    clickedThrough: 'boolean',
    outcome: 'string',
    route: 'string',
    page: 'string',
    outcomeReason: 'string',
    'action.code': 'integer',
    'action.name': 'string',
    'provenance.decision': 'string',
    'provenance.aliases.0.sent': 'string',
    'urlChain.0': 'string',
  },
} as const;
