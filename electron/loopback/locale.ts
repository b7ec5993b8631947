/**
 * An environment in which a browser can read files with Chinese names: in the locale C, which a bare Linux has, Chromium
 * loses every character of a name beyond ASCII. The same environment where it names a UTF-8 locale.
 */
export function withChineseNames(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { LC_ALL, LC_CTYPE, LANG } = environment
  return /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '') ? environment : { ...environment, LC_ALL: 'C.UTF-8' }
}
