/** What all accounts have behind the @, if it is the same; then it need not stand in each line. */
export function commonHost(userIds: readonly string[]): string | null {
  const hosts = new Set(
    userIds.map((userId) => userId.slice(userId.lastIndexOf('@') + 1).toLowerCase()),
  );
  const [host] = hosts;
  if (hosts.size !== 1 || host === undefined) return null;
  return userIds.every((userId) => userId.lastIndexOf('@') > 0) ? host : null;
}

/** The account without a host that stands in the heading. */
export function shortName(userId: string, host: string | null): string {
  const at = userId.lastIndexOf('@');
  return host !== null && userId.slice(at + 1).toLowerCase() === host
    ? userId.slice(0, at)
    : userId;
}
