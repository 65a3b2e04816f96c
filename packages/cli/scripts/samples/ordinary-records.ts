import { zoneless } from './clock.ts';
import { COLLEAGUES, OFFICE_IP, ORGANIZATION_ID, upn } from './people.ts';
import type { SeededRandom } from './seeded-random.ts';

interface Activity {
  readonly recordType: number;
  readonly workload: string;
  readonly operations: readonly string[];
  /** What the record is about, from a small number. */
  readonly object: ((number: number) => string) | null;
  /** How many of a hundred records are of this kind. */
  readonly share: number;
}

const SITE = 'https://sharepoint.contoso.com/sites/';
const ACTIVITIES: readonly Activity[] = [
  {
    recordType: 6,
    workload: 'SharePoint',
    operations: ['FileAccessed', 'FileModified', 'FileDownloaded', 'FileSyncUploadedFull'],
    object: (number) => `${SITE}plant/Shared Documents/plan-${number}.xlsx`,
    share: 46,
  },
  {
    recordType: 50,
    workload: 'Exchange',
    operations: ['MailItemsAccessed'],
    object: null,
    share: 24,
  },
  {
    recordType: 15,
    workload: 'AzureActiveDirectory',
    operations: ['UserLoggedIn'],
    object: null,
    share: 16,
  },
  {
    recordType: 25,
    workload: 'MicrosoftTeams',
    operations: ['MessageSent', 'MeetingParticipantDetail'],
    object: null,
    share: 13,
  },
  {
    // Somebody searched the audit log for clicks: the words are there, the record is no click.
    recordType: 68,
    workload: 'SecurityComplianceCenter',
    operations: ['AuditSearchCreated'],
    object: () => 'TIUrlClickData',
    share: 1,
  },
];
const BY_SHARE: readonly Activity[] = ACTIVITIES.flatMap((kind) =>
  Array<Activity>(kind.share).fill(kind),
);

/**
 * Records that have nothing to do with clicks, one for each time given. They come in runs, as sync clients and open
 * mailboxes write them, and their ids hold little chance: so the sample packs well.
 */
export function* ordinaryRecords(
  random: SeededRandom,
  times: readonly number[],
): Generator<{
  readonly created: number;
  readonly user: string;
  readonly record: Record<string, unknown>;
}> {
  let left = 0;
  let run = startRun(random);
  for (const [index, created] of times.entries()) {
    if (left === 0) {
      run = startRun(random);
      left = random.between(4, 60);
    }
    left -= 1;
    const record = {
      CreationTime: zoneless(created),
      Id: `${(0x8c000000 + index * 37).toString(16)}-5d1c-4f0e-9b2a-08de790c4e1f`,
      ...run.record,
    };
    yield { created, user: run.user, record };
  }
}

function startRun(random: SeededRandom): {
  readonly user: string;
  readonly record: Record<string, unknown>;
} {
  const kind = random.pick(BY_SHARE);
  const user = upn(random.pick(COLLEAGUES));
  const record = {
    Operation: random.pick(kind.operations),
    OrganizationId: ORGANIZATION_ID,
    RecordType: kind.recordType,
    UserKey: user,
    UserType: 0,
    Version: 1,
    Workload: kind.workload,
    ClientIP: OFFICE_IP,
    UserId: user,
    ...(kind.object === null ? {} : { ObjectId: kind.object(random.between(1, 90)) }),
  };
  return { user, record };
}
