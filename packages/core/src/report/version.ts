import manifest from '../../package.json' with { type: 'json' };

/** Version of this package, and of every package of timeofclick: they are released together. */
export const VERSION: string = manifest.version;
