import { type InventedRecord, secondAfterStart, TENANT } from './invented-record.ts';
import type { Random } from './random.ts';

interface Kind {
  readonly recordType: number;
  readonly workload: string;
  readonly operation: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const PEOPLE = 1000;
const AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36 Edg/133.0.0.0';
const PAIRS = ['UserAgent', 'RequestType', 'ResultStatusDetail', 'KeepMeSignedIn'].map(
  (Name, index) => ({ Name, Value: index === 0 ? AGENT : 'Success' }),
);

/** Kinds of records that have nothing to do with clicks, about as long as real ones. */
const KINDS: readonly Kind[] = [
  kind(6, 'SharePoint', 'FileAccessed', {
    SiteUrl: 'https://contoso.example/sites/plant/',
    SourceFileName: 'plan für März.xlsx',
    SourceRelativeUrl: 'Shared Documents/2026',
    SourceFileExtension: 'xlsx',
    ItemType: 'File',
    EventSource: 'SharePoint',
    UserAgent: AGENT,
    ListItemUniqueId: 'a4f1d8b2-7b9c-4a54-9d6f-55c0d3f3a1e2',
    AppAccessContext: { AADSessionId: 'f2c1', CorrelationId: '0a9e', UniqueTokenId: 'zz' },
  }),
  kind(50, 'Exchange', 'MailItemsAccessed', {
    ClientInfoString: `Client=OWA;${AGENT};`,
    MailboxGuid: '3b8cb6a1-9a7e-4e32-b2d4-0a7cf5c5f1aa',
    OperationProperties: [{ Name: 'MailAccessType', Value: 'Bind' }, ...PAIRS],
    Folders: Array.from({ length: 4 }, (_, folder) => ({
      Path: `\\Inbox\\Project ${folder}`,
      FolderItems: [{ InternetMessageId: `<m${folder}.7f3a@contoso.com>`, SizeInBytes: 48_213 }],
    })),
  }),
  kind(15, 'AzureActiveDirectory', 'UserLoggedIn', {
    ExtendedProperties: PAIRS,
    ModifiedProperties: [],
    Actor: Array.from({ length: 5 }, (_, type) => ({ ID: `actor-${type}`, Type: type })),
    DeviceProperties: PAIRS.map(({ Name }) => ({ Name, Value: 'False' })),
    ErrorNumber: '0',
  }),
  kind(25, 'MicrosoftTeams', 'MessageSent', {
    ChatThreadId: '19:meeting_b7c1@thread.v2',
    CommunicationType: 'GroupChat',
    ParticipantInfo: { HasForeignTenantUsers: false, ParticipatingDomains: ['contoso.com'] },
    MessageURLs: Array.from({ length: 5 }, (_, link) => `https://site${link}.example/wiki/page`),
    ExtraProperties: PAIRS,
  }),
];

function kind(
  recordType: number,
  workload: string,
  operation: string,
  details: Readonly<Record<string, unknown>>,
): Kind {
  return { recordType, workload, operation, details };
}

/** The part of the text that is the same in all records of a kind. */
const TAILS: readonly string[] = KINDS.map(({ details }) => JSON.stringify(details).slice(1));

/** A record that is no click. One in a thousand holds the words of a click in a text. */
export function otherRecord(random: Random, n: number): InventedRecord {
  const index = random.below(KINDS.length);
  const { recordType, workload, operation } = KINDS[index] as Kind;
  const id = random.guid();
  const created = secondAfterStart(n);
  const userId = `person${Math.floor(PEOPLE * random.next() ** 2)}@contoso.com`;
  const object = random.below(1000) === 0 ? 'Operation: TIUrlClickData' : `item ${n % 9973}`;
  const json = `{"CreationTime":"${created}","Id":"${id}","Operation":"${operation}","OrganizationId":"${TENANT}","RecordType":${recordType},"UserKey":"${userId}","UserType":0,"Version":1,"Workload":"${workload}","ClientIP":"203.0.113.${n % 250}","UserId":"${userId}","ObjectId":"${object}",${TAILS[index]}`;
  return { json, id, created, recordType, operation, userId, action: undefined };
}
