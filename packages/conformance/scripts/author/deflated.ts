import type { Bytes } from './bytes.ts';

/**
 * `[click 1, click 2]`, packed once by zlib 1.3 at level 9: what zlib makes differs from version to
 * version, and a vector must not.
 */
const PACKED = [
  '7VLBbtQwEP2XOceOEyebxBKCquWwgrYS7MIBcXDsydZab+w63tKA+HcU7woKpx441sfxzJs3770vP+AyoIzGjRtzQBBQ',
  'snJFGCeMb1gneC1YCRmsNQiQFRasLxVpGt2SSvGO9PWwIuzPKyCDW48hIYKAzXob7KU1an8lo1w+w06O5nv6T6CqGWrd',
  'yZIUPUdSqVqTFruBMFn0peK6wnqADD6gckFvZo8gqiKD7YThHc7LirvlgPUY0cKpfu7K4BOGKfEoMvjswt46qf+esGaH',
  'o8LzYCJ0oNaM+v7BTPGNcmN0k6PKHSCDC+9vZBLpWhp7KvxeAYwyukgAGbx9wDFeIfr3ZtyDgLsY/STyfEJ1DCbO9Alu',
  'HhMbfPTWBQyv748YZnKD8ZsL+2ucJrnDtX7Vaj6wvkNSy5UilW6QdEPLSCHLnqtK17haZProjkFhuuOZE4vtt0Oy6B/3',
  'W1E3oloc3Qb75IozeeLlHJy1FB/lwVvMp7wZuDy1J7wLdUpBeVbXpwWcMloUnDbwM/vP6Stf0veSvmen7+sv',
];

/** The data as a ZIP or gzip file holds them, and what they unpack to. */
export const DEFLATED: Bytes = new Uint8Array(Buffer.from(PACKED.join(''), 'base64'));
