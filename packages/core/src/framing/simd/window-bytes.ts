/** Bytes of a window that records are cut out of in place. */
export const SIMD_WINDOW_BYTES: number = 1024 * 1024;
