import { withoutStyles } from './inert-markup.ts'

interface TrustedPolicy {
  createHTML(markup: string): string
  createScriptURL(address: string): string
}

interface TrustedTypes {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy
}

/**
 * The one Trusted Types policy of the window. Its two duties: addresses of the window's own workers, and pasted markup
 * on its way into an inert document, where nothing runs. The Content-Security-Policy names it and allows no other.
 */
const policy: TrustedPolicy = createPolicy({
  createHTML: markup => markup,
  createScriptURL(address) {
    const url = new URL(address, window.location.href)
    if (url.origin !== window.location.origin) throw new RangeError(`Foreign worker: ${address}`)
    return url.href
  },
})

/** Parses markup into an inert document: no script runs, nothing is fetched. Styles are found as `data-style`. */
export function parseInert(markup: string): HTMLElement {
  return new DOMParser().parseFromString(policy.createHTML(withoutStyles(markup)), 'text/html').body
}

/** Starts one of the window's own workers. Throws RangeError for an address of another origin. */
export function startWorker(address: string): Worker {
  return new Worker(policy.createScriptURL(address), { type: 'module' })
}

function createPolicy(rules: TrustedPolicy): TrustedPolicy {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes }
  return trustedTypes?.createPolicy('jianwen', rules) ?? rules
}
