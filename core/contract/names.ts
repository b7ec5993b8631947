import type { EventName, RequestName } from './contract.ts'

const requests: { readonly [N in RequestName]: true } = {
  'app.info': true,
  'settings.read': true,
  'settings.write': true,
  'draft.list': true,
  'draft.page': true,
  'draft.changes': true,
  'draft.search': true,
  'draft.create': true,
  'draft.open': true,
  'draft.append': true,
  'draft.past': true,
  'draft.rename': true,
  'draft.duplicate': true,
  'draft.trash': true,
  'draft.restore': true,
  'draft.delete': true,
  'draft.deleteMany': true,
  'draft.preview': true,
  'draft.place': true,
  'draft.setTrashed': true,
  'draft.setStatus': true,
  'draft.log': true,
  'draft.adoptMoves': true,
  'version.list': true,
  'version.read': true,
  'version.keep': true,
  'version.name': true,
  'folder.list': true,
  'folder.save': true,
  'folder.delete': true,
  'tag.rename': true,
  'backup.state': true,
  'backup.make': true,
  'backup.cancel': true,
  'backup.content': true,
  'backup.restoreDrafts': true,
  'backup.restoreAll': true,
  'backup.forgetDrafts': true,
  'backup.setSecondFolder': true,
  'recovery.report': true,
  'recovery.read': true,
  'recovery.deleteOriginals': true,
  'log.read': true,
  'log.fault': true,
  'file.read': true,
  'export.docx': true,
  'export.text': true,
  'format.check': true,
  'format.conform': true,
  'template.list': true,
  'template.save': true,
  'template.delete': true,
  'template.read': true,
  'template.export': true,
  'library.list': true,
  'library.stats': true,
  'library.known': true,
  'library.add': true,
  'library.addDraft': true,
  'library.edit': true,
  'library.setKind': true,
  'library.search': true,
  'library.rebuild': true,
  'library.remove': true,
  'library.text': true,
  'library.references': true,
  'repetition.check': true,
}

const events: { readonly [E in EventName]: true } = {
  'library.changed': true,
  'backup.progress': true,
  'backup.changed': true,
  'drafts.recovered': true,
  'library.progress': true,
}

/** Whether the value names a request of the contract. Inherited names such as `constructor` do not count. */
export function isRequestName(value: unknown): value is RequestName {
  return typeof value === 'string' && Object.hasOwn(requests, value)
}

/** Whether the value names an event of the contract. */
export function isEventName(value: unknown): value is EventName {
  return typeof value === 'string' && Object.hasOwn(events, value)
}
