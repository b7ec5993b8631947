import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Severity } from '../../../core/lint/rule.ts'
import type { LintFile, LintMessage } from './lint-result.ts'
import type { Range } from './place.ts'

/** What SARIF wants to know of a rule. */
export interface SarifRule {
  readonly id: string
  readonly severity: Severity
  readonly description: string
  readonly basis?: string
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/**
 * Findings as SARIF 2.1.0, columns in UTF-16 code units. Lines and offsets refer to the plain text of a file, which stands under
 * `artifacts`, because a .docx has no lines of its own.
 */
export function sarif(files: readonly LintFile[], rules: readonly SarifRule[], isComplete: boolean): object {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'jianwen', rules: rules.map(toRule) } },
        invocations: [{ executionSuccessful: isComplete }],
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(file => ({ location: { uri: uriOf(file.filePath) }, contents: { text: file.text } })),
        results: files.flatMap((file, index) => file.messages.map(message => toResult(message, file, index, rules))),
      },
    ],
  }
}

function toRule({ id, severity, description, basis }: SarifRule): object {
  return {
    id,
    shortDescription: { text: description },
    ...(basis !== undefined && { help: { text: basis } }),
    defaultConfiguration: { level: levels[severity] },
  }
}

function toResult(message: LintMessage, file: LintFile, index: number, rules: readonly SarifRule[]): object {
  const { ruleId, severity, basis, fix, related } = message
  const ruleIndex = rules.findIndex(rule => rule.id === ruleId)
  const artifactLocation = { uri: uriOf(file.filePath), index }
  return {
    ruleId,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[severity],
    message: { text: basis ? `${message.message}（${basis}）` : message.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(message.range, file.text) } }],
    ...(related && {
      relatedLocations: related.map((place, id) => ({
        id: id + 1,
        message: { text: `${place.title}：${place.text}` },
        ...(place.path && {
          physicalLocation: {
            artifactLocation: { uri: uriOf(place.path) },
            region: { charOffset: place.range[0], charLength: place.range[1] - place.range[0] },
          },
        }),
      })),
    }),
    ...(fix && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: regionOf(fix.range, file.text), insertedContent: { text: fix.text } }],
            },
          ],
        },
      ],
    }),
  }
}

function regionOf([from, to]: Range, text: string): object {
  const start = placeOf(from, text)
  const end = placeOf(to, text)
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: from,
    charLength: to - from,
  }
}

function placeOf(offset: number, text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href
  return path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
