/** The names under which preload and main process talk. */
export const requestChannel = 'jianwen.request'
export const eventChannel = 'jianwen.event'
