import { contentSecurityPolicy } from './content-security-policy.ts'

/**
 * The headers of every answer that a shell gives a window. Nothing is framed, sniffed or told to others. `isLasting` lets
 * the browser keep a file of the program, compiled, for the next start; nothing else is kept.
 */
export function windowHeaders(type: string, socket?: string, isLasting = false): Readonly<Record<string, string>> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(socket),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': isLasting ? 'private, max-age=31536000, immutable' : 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}
