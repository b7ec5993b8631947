/** The minutes by which this computer's clock is ahead of Greenwich. */
export const clock = (at: number): number => -new Date(at).getTimezoneOffset()
