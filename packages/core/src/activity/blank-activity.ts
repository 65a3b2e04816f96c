import type { UrlTimeOfClickActivity } from '../gen/types.ts';

/**
 * All members in the order of the schema, with nothing in them yet. One literal, so that every
 * activity has the same hidden class, which keeps reading and writing members fast.
 */
export function blankActivity(): Record<string, unknown> {
  return {
    schemaVersion: '1',
    family: null,
    tenant: null,
    id: null,
    recordType: null,
    creationTime: null,
    operation: null,
    organizationId: null,
    userType: null,
    userKey: null,
    workload: null,
    resultStatus: null,
    objectId: null,
    userId: null,
    clientIp: null,
    scope: null,
    appName: null,
    blocked: null,
    clickedThrough: null,
    sourceId: null,
    timeOfClick: null,
    url: null,
    userIp: null,
    outcome: null,
    route: null,
    page: null,
    outcomeReason: null,
    action: null,
    userIpPort: null,
    urlAsSent: null,
    appVersion: null,
    eventDeepLink: null,
    networkMessageId: null,
    reportId: null,
    threatTypes: null,
    detectionMethods: null,
    urlChain: null,
    provenance: null,
  } satisfies Record<keyof UrlTimeOfClickActivity, unknown>;
}
