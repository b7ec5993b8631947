/** The guide's chapters are bundled as text. */
declare module '*.md?raw' {
  const text: string
  export default text
}
