import { contentSecurityPolicy } from './content-security-policy.ts'

/** The headers of every answer that a shell gives a window. Nothing is cached, framed, sniffed or told to others. */
export function windowHeaders(type: string, socket?: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(socket),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}
