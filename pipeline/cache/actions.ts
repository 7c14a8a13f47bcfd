/** What people can ask of the cache. */
export const cacheActions = ["size", "prune", "verify"] as const;
export type CacheAction = (typeof cacheActions)[number];
