/** What the window may do: its own scripts, styles and pictures, and nothing else. No site, no frame, no form. */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'worker-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'jianwen',
}

/**
 * The Content-Security-Policy of every page, the same in both shells. `socket` is the WebSocket address that the page may
 * connect to beside its own origin, where its shell has one.
 */
export function contentSecurityPolicy(socket?: string): string {
  const all = socket ? { ...directives, 'connect-src': `'self' ${socket}` } : directives
  return Object.entries(all)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}
