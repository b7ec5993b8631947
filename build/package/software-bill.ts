import { createHash } from 'node:crypto'
import type { ShippedPackage } from './licences.ts'

/**
 * The bill of materials of a package in the form of CycloneDX 1.6: the application, and every package whose code may be
 * in it. The same packages give the same bytes: no clock, no chance.
 */
export function softwareBill(
  application: {
    readonly name: string
    readonly version: string
    readonly devDependencies: Readonly<Record<string, string>>
  },
  packages: readonly ShippedPackage[],
): object {
  const runtime = { name: 'electron', version: application.devDependencies.electron ?? '', licence: 'MIT' }
  const components = [...packages, runtime].map(({ name, version, licence }) => ({
    type: name === 'electron' ? 'framework' : 'library',
    'bom-ref': packageAddress(name, version),
    name,
    version,
    licenses: [/ (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: licence } }],
    purl: packageAddress(name, version),
  }))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(components.map(component => component.purl)),
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': packageAddress(application.name, application.version),
        name: application.name,
        version: application.version,
      },
    },
    components,
    dependencies: [
      {
        ref: packageAddress(application.name, application.version),
        dependsOn: components.map(component => component.purl),
      },
    ],
  }
}

function packageAddress(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

/** A UUID that follows from what is listed. */
function serialOf(addresses: readonly string[]): string {
  const hash = createHash('sha256').update(addresses.join('\n')).digest('hex')
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ]
  return `urn:uuid:${parts.join('-')}`
}
