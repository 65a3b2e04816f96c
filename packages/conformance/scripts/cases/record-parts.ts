import { blob } from '../author/bytes.ts';
import { type Case, source } from '../author/case.ts';
import { SCHEMA_PAGE } from '../author/public-sources.ts';
import { numbered, signIn } from '../author/records.ts';

const mail = (changes: object) =>
  signIn({ RecordType: 28, Operation: 'TIMailData', Workload: 'ThreatIntelligence', ...changes });
const file = (changes: object) =>
  signIn({ RecordType: 47, Operation: 'AtpDetection', Workload: 'ThreatIntelligence', ...changes });

const whole = mail({
  AttachmentData: [
    { FileName: 'invoice.pdf', FileVerdict: 1, MalwareFamily: null, SHA256: 'a1b2c3', Pages: 2 },
    { FileName: 'logo.png', FileVerdict: 99 },
  ],
  P1Sender: 'billing@fabrikam.com',
  Policy: 4,
  Recipients: ['m.lindqvist@contoso.com', 'f.nowak@contoso.com'],
  SenderIp: '192.0.2.9',
  InternetMessageId: '<20260303085001@fabrikam.com>',
  Verdict: 'Phish',
});
const lone = mail({ Id: numbered(2), AttachmentData: { SHA256: 'a1b2c3' }, Policy: '4' });
const scanned = file({
  Id: numbered(3),
  FileData: { FileName: 'invoice.pdf', FileVerdict: 7, FileSize: '8123', Labels: ['x'] },
  SourceWorkload: 1,
  DetectionDate: '2026-03-03T08:59:12',
});
const asText = file({ Id: numbered(4), FileData: '{"FileName":"invoice.pdf"}' });

const fine = { kind: 'record' } as const;

/** Records with objects inside: of other types than 41, and kept whole. */
export const recordPartsCases: readonly Case[] = [
  {
    name: 'record-parts/mail',
    why: 'A mail has a list of attachments, or, like AppAccessContext, one object instead of the list. Their unknown properties, unknown verdicts and nulls are kept.',
    source: `${SCHEMA_PAGE}, Email message events and AttachmentData complex type`,
    profile: 'observed',
    input: blob(whole, lone),
    items: [
      { ...fine, recordType: 28, record: whole },
      { ...fine, recordType: 28, record: lone },
      source({ otherRecordTypes: 2 }),
    ],
  },
  {
    name: 'record-parts/file',
    why: 'A file event has one file, which exports may carry as JSON in a text.',
    source: `${SCHEMA_PAGE}, File events and FileData complex type`,
    profile: 'observed',
    input: blob(scanned, asText),
    items: [
      { ...fine, recordType: 47, record: scanned },
      { ...fine, recordType: 47, record: asText },
      source({ otherRecordTypes: 2 }),
    ],
  },
];
