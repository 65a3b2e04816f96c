import { alertRecord, record2018, toldBy } from './click-records.ts';
import { at, zoneless } from './clock.ts';
import { COLLEAGUES, ORGANIZATION_ID, upn } from './people.ts';
import { guidOf, seededRandom } from './seeded-random.ts';

/** A content blob of Audit.General as the Management Activity API gives it: one array on one line. */
export function contentBlob(): string {
  const random = seededRandom(7);
  const around = Array.from({ length: 6 }, (_, index) => {
    const person = upn(random.pick(COLLEAGUES));
    return {
      CreationTime: zoneless(at('Tue 09:40:00') + random.between(0, 1500) * 1000),
      Id: guidOf(`blob neighbour ${index}`),
      Operation: index % 2 === 0 ? 'MessageSent' : 'SensorHeartbeat',
      OrganizationId: ORGANIZATION_ID,
      // 9001 is a record type nobody has documented: new ones appear all the time.
      RecordType: index % 2 === 0 ? 25 : 9001,
      UserKey: guidOf(person),
      UserType: 0,
      Version: 1,
      Workload: index % 2 === 0 ? 'MicrosoftTeams' : 'ContosoSensors',
      UserId: person,
    };
  });
  const records = [
    ...around.slice(0, 3),
    ...toldBy('blob-2018').map(record2018),
    ...toldBy('alert').map(alertRecord),
    ...around.slice(3),
  ];
  return `${JSON.stringify(records)}\n`;
}
