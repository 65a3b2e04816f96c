/**
 * Larger inputs get no SHA-256: the browser hashes only what is in memory as a whole. Streams,
 * which pass by once, get none either.
 */
export const LARGEST_HASHED: number = 64 * 1024 * 1024;

/** Lower-case hex; null when too large, not readable, or the page is not in a secure context. */
export async function sha256Of(blob: Blob): Promise<string | null> {
  // Browsers have it only on pages from https and localhost.
  if (blob.size > LARGEST_HASHED || crypto.subtle === undefined) return null;
  try {
    const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
  } catch {
    return null;
  }
}
