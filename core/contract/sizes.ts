/** The largest file that a window hands over, in bytes: 50 MB. */
export const largestFile = 50 * 1024 * 1024

/** The largest message that crosses a WebSocket, in bytes: such a file as base64, with room to spare. */
export const largestMessage = 80 * 1024 * 1024
