/**
 * What Node 24 is started with, because its V8 now and then ends the whole process: the baseline compiler leaves a stale
 * pointer to the garbage collector (nodejs/node issue 62393), and with worker threads the guard of compiled code misses
 * a page (`jit_page.has_value()`). With these it is rarer; what they cost is not to be measured here.
 */
export const steadyFlags = ['--no-sparkplug', '--no-memory-protection-keys']
