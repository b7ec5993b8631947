/** The address of a bundled worker, for `startWorker`. */
declare module '*?worker&url' {
  const address: string
  export default address
}
