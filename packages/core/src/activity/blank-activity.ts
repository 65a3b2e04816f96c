import type { UrlTimeOfClickActivity } from '../gen/types.ts';

/** All members in the order of the schema, with nothing in them yet. */
export function blankActivity(): Record<string, unknown> {
  return activityOf(['1']);
}

/**
 * All members, their values in the order of the schema; those that are left out are null. One
 * literal, so that every activity has the same hidden class, which keeps reading members fast.
 */
export function activityOf(values: readonly unknown[]): Record<string, unknown> {
  let at = 0;
  return {
    schemaVersion: values[at++] ?? null,
    family: values[at++] ?? null,
    tenant: values[at++] ?? null,
    id: values[at++] ?? null,
    recordType: values[at++] ?? null,
    creationTime: values[at++] ?? null,
    operation: values[at++] ?? null,
    organizationId: values[at++] ?? null,
    userType: values[at++] ?? null,
    userKey: values[at++] ?? null,
    workload: values[at++] ?? null,
    resultStatus: values[at++] ?? null,
    objectId: values[at++] ?? null,
    userId: values[at++] ?? null,
    clientIp: values[at++] ?? null,
    scope: values[at++] ?? null,
    appName: values[at++] ?? null,
    blocked: values[at++] ?? null,
    clickedThrough: values[at++] ?? null,
    sourceId: values[at++] ?? null,
    timeOfClick: values[at++] ?? null,
    url: values[at++] ?? null,
    userIp: values[at++] ?? null,
    outcome: values[at++] ?? null,
    route: values[at++] ?? null,
    page: values[at++] ?? null,
    outcomeReason: values[at++] ?? null,
    action: values[at++] ?? null,
    userIpPort: values[at++] ?? null,
    urlAsSent: values[at++] ?? null,
    appVersion: values[at++] ?? null,
    eventDeepLink: values[at++] ?? null,
    networkMessageId: values[at++] ?? null,
    reportId: values[at++] ?? null,
    threatTypes: values[at++] ?? null,
    detectionMethods: values[at++] ?? null,
    urlChain: values[at++] ?? null,
    provenance: values[at++] ?? null,
  } satisfies Record<keyof UrlTimeOfClickActivity, unknown>;
}
