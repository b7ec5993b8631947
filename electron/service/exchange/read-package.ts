import { type ErrorCode, ServiceError } from '../../../core/contract/errors.ts'
import {
  type Manifest,
  manifestSchema,
  packageVersion,
  parseCarriedDraft,
  parseCarriedVersion,
  parseMoves,
} from '../../../core/contract/exchange-schema.ts'
import type { ExchangePackage } from '../../../core/exchange/exchange-package.ts'
import { openZip, type ZipPackage } from '../files/zip.ts'
import { partNames, sha256 } from './package-parts.ts'

/** The largest manifest, in bytes: one line for each part. */
const largestManifest = 1024 * 1024

/**
 * Reads an exchange package. Every hash is compared before anything but the manifest is parsed. Synchronous and unbounded
 * in time: run in a worker. Throws ServiceError not-a-package, package-damaged, package-too-large, package-too-new or
 * draft-too-new.
 */
export function readPackage(name: string, bytes: Uint8Array): ExchangePackage {
  try {
    return parsePackage(name, openZip(bytes, name))
  } catch (error) {
    if (!(error instanceof ServiceError)) throw new ServiceError('package-damaged', name, { cause: error })
    throw codes[error.code] ? new ServiceError(codes[error.code] as ErrorCode, name, { cause: error }) : error
  }
}

/** What went wrong with a zip, as it is said of a package. */
const codes: { readonly [C in ErrorCode]?: ErrorCode } = {
  'file-damaged': 'package-damaged',
  'file-encrypted': 'package-damaged',
  'file-too-large': 'package-too-large',
}

function parsePackage(name: string, zip: ZipPackage): ExchangePackage {
  if (!zip.has(partNames.manifest) || !zip.has(partNames.seal)) throw new ServiceError('not-a-package', name)
  const manifest = readManifest(name, zip)
  const parts = readParts(name, zip, manifest)
  const { format: _, version: __, parts: ___, ...facts } = manifest
  const versions = [...parts.keys()].filter(part => part !== partNames.draft && part !== partNames.log)
  return {
    ...facts,
    content: parseCarriedDraft(parsed(parts, partNames.draft)),
    moves: parseMoves(parsed(parts, partNames.log)),
    versions: versions.map((_, place) => parseCarriedVersion(parsed(parts, partNames.version(place)))),
  }
}

function readManifest(name: string, zip: ZipPackage): Manifest {
  const bytes = readPart(zip, partNames.manifest, largestManifest)
  const seal = new TextDecoder().decode(readPart(zip, partNames.seal, 64))
  if (seal !== sha256(bytes)) throw new ServiceError('package-damaged', name)
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  // What a newer form looks like is not known here, but for its number.
  const version = (value as { readonly version?: unknown } | null)?.version
  if (typeof version === 'number' && version > packageVersion) throw new ServiceError('package-too-new', name)
  return manifestSchema.parse(value)
}

/** The bytes of all parts, those of the manifest and no others, each as its hash says. */
function readParts(name: string, zip: ZipPackage, manifest: Manifest): ReadonlyMap<string, Uint8Array> {
  const names = new Set([partNames.manifest, partNames.seal, ...manifest.parts.map(part => part.name)])
  const isWhole = names.size === manifest.parts.length + 2 && zip.names().every(part => names.has(part))
  if (!isWhole || zip.names().length !== names.size) throw new ServiceError('package-damaged', name)
  return new Map(
    manifest.parts.map(part => {
      const bytes = readPart(zip, part.name, part.bytes)
      if (sha256(bytes) !== part.sha256) throw new ServiceError('package-damaged', name)
      return [part.name, bytes]
    }),
  )
}

/** One part, of at most so many bytes. */
function readPart(zip: ZipPackage, part: string, most: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  zip.read(part, chunk => {
    length += chunk.length
    if (length > most) throw new RangeError(`${part} is larger than it says`)
    chunks.push(chunk.slice())
  })
  return Buffer.concat(chunks)
}

function parsed(parts: ReadonlyMap<string, Uint8Array>, name: string): unknown {
  const bytes = parts.get(name)
  if (!bytes) throw new RangeError(`${name} is missing`)
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
}
