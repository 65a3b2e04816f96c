import { ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities } from '../author/case.ts';
import { type Cell, cellCase } from '../author/cell-case.ts';
import { CONVERSIONS, ELASTIC_IPS, SCHEMA_PAGE, SEKOIA } from '../author/public-sources.ts';
import { click, numbered } from '../author/records.ts';

const addresses = (name: string, why: string, source: string, cells: readonly Cell[]): Case =>
  cellCase(`addresses/${name}`, why, source, 'UserIp', 'userIp', cells);

/** Address and port out of one cell. */
function withPorts(
  name: string,
  why: string,
  source: string,
  cells: readonly (readonly [sent: string, userIp: string, userIpPort: number | null])[],
): Case {
  return {
    name: `addresses/${name}`,
    why,
    source,
    input: ndjson(...cells.map(([UserIp], at) => click({ Id: numbered(at + 1), UserIp }))),
    file: 'input.ndjson',
    items: onlyActivities(cells.map(([, userIp, userIpPort]) => activity({ userIp, userIpPort }))),
  };
}

const FORMAT = 'warning property_format /UserIp';

export const addressesCases: readonly Case[] = [
  withPorts(
    'with-port',
    'An address often comes with a port, in brackets or not. Address and port are two members.',
    `${SEKOIA}: 1.2.3.4:8085; elastic/beats issue 18587; counteractive/o365beat issue 16`,
    [
      ['203.0.113.7:443', '203.0.113.7', 443],
      ['[203.0.113.7]:7972', '203.0.113.7', 7972],
      ['[2001:db8::abcd]:12345', '2001:db8::abcd', 12345],
      ['203.0.113.7:0', '203.0.113.7', 0],
      ['203.0.113.7:65535', '203.0.113.7', 65535],
      ['[fe80::1%12]:443', 'fe80::1', 443],
      ['[::ffff:203.0.113.7]:12345', '203.0.113.7', 12345],
    ],
  ),
  withPorts(
    'without-port',
    'Where no port is sent the member is null, not 0. Colons of a bare IPv6 address are never taken for a port.',
    CONVERSIONS,
    [
      ['203.0.113.7', '203.0.113.7', null],
      ['2001:db8::1:443', '2001:db8::1:443', null],
      ['2001:db8::abcd', '2001:db8::abcd', null],
      ['[2001:db8::abcd]', '2001:db8::abcd', null],
      ['[203.0.113.7]', '203.0.113.7', null],
    ],
  ),
  addresses(
    'port-out-of-range',
    'What looks like a port and is none makes the whole text no address: it is kept, with a warning.',
    CONVERSIONS,
    [
      ['203.0.113.7:65536', '203.0.113.7:65536', [FORMAT]],
      ['203.0.113.7:', '203.0.113.7:', [FORMAT]],
      ['203.0.113.7:http', '203.0.113.7:http', [FORMAT]],
    ],
  ),
  addresses(
    'mapped-into-ipv6',
    'IPv4 written as IPv6 is that IPv4 address, in every spelling.',
    ELASTIC_IPS,
    [
      ['::ffff:203.0.113.7', '203.0.113.7'],
      ['::FFFF:203.0.113.7', '203.0.113.7'],
      ['::ffff:cb00:7107', '203.0.113.7'],
      ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
      ['[::ffff:203.0.113.7]', '203.0.113.7'],
    ],
  ),
  addresses(
    'bare-ffff',
    'A public parser strips a bare ffff: in front and so damages valid IPv6. Only ::ffff: is a mapping.',
    'review of SEKOIA-IO/intake-formats pull request 2789',
    [
      ['ffff:203.0.113.7', 'ffff:203.0.113.7', [FORMAT]],
      ['ffff:2001:db8::1', 'ffff:2001:db8::1'],
      ['ffff::203.0.113.7', 'ffff::cb00:7107'],
      ['64:ff9b::203.0.113.7', '64:ff9b::cb00:7107'],
    ],
  ),
  addresses(
    'one-text-for-one-address',
    'IPv6 has many spellings. The short one of RFC 5952 is used, so that equal addresses are equal texts.',
    'RFC 5952',
    [
      ['2001:DB8::ABCD', '2001:db8::abcd'],
      ['2001:0db8:0000:0000:0000:0000:0000:abcd', '2001:db8::abcd'],
      ['2001:db8:0:1:0:0:0:1', '2001:db8:0:1::1'],
      ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
      ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ],
  ),
  addresses(
    'zone',
    'ClientIP may end in % and digits. The zone means something on one machine only and goes.',
    'Azure/Azure-Sentinel pull request 5579',
    [
      ['fe80::1%12', 'fe80::1'],
      ['fe80::1%eth0', 'fe80::1'],
      ['203.0.113.7%10', '203.0.113.7'],
    ],
  ),
  addresses(
    'no-address',
    'Host names, names with an address, bad octets: text is evidence and is kept as sent, with a warning.',
    ELASTIC_IPS,
    [
      ['localhost:12345', 'localhost:12345', [FORMAT]],
      ['[cool.client.local]:12345', '[cool.client.local]:12345', [FORMAT]],
      ['FILESERVER (203.0.113.7)', 'FILESERVER (203.0.113.7)', [FORMAT]],
      ['[FILESERVER (203.0.113.7)]', '[FILESERVER (203.0.113.7)]', [FORMAT]],
      ['10.9000.0.1', '10.9000.0.1', [FORMAT]],
      ['203.0.113.256', '203.0.113.256', [FORMAT]],
      ['203.000.113.007', '203.000.113.007', [FORMAT]],
      ['2001:db8::1::2', '2001:db8::1::2', [FORMAT]],
      ['203.0.113.7, 198.51.100.23', '203.0.113.7, 198.51.100.23', [FORMAT]],
    ],
  ),
  addresses(
    'nothing-said',
    'Real records have "", the text "<null>" and null. None of them is an address, and none a reason for a warning.',
    `${SEKOIA}: FileMalwareDetected, Update group., Update user.`,
    [
      ['', null],
      ['<null>', null],
      [null, null],
      [' 203.0.113.7\r\n', '203.0.113.7'],
      ['0.0.0.0', '0.0.0.0'],
    ],
  ),
  addresses(
    'wrong-type',
    'A number or a list is no address, and no conversion takes it: the record is rejected, with the place.',
    CONVERSIONS,
    [
      [3405803783, null, ['error property_type /UserIp']],
      [['203.0.113.7'], null, ['error property_type /UserIp']],
    ],
  ),
  cellCase(
    'addresses/client-ip',
    'ClientIP goes through the same conversion. It is absent from click records so far, and never stands in for UserIp.',
    `${SCHEMA_PAGE}: mandatory, and null for Entra events; ${SEKOIA}: 39 of 73`,
    'ClientIP',
    'clientIp',
    [
      ['[2001:db8::abcd]:12345', '2001:db8::abcd'],
      ['<null>', null],
      ['', null],
      [undefined, null],
    ],
  ),
];
