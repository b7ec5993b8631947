import { z } from 'zod'
import { commentLimits } from '../document/comment.ts'
import { draftStatuses } from '../document/draft-status.ts'
import { genres } from '../document/genres.ts'
import { statusLogLimits } from '../document/status-log.ts'
import { revisionViews } from '../document/word-marks.ts'
import { fontSetIds } from '../docx/font-sets.ts'
import { isOwnProfile, type OwnProfile } from '../docx/own-profile.ts'
import { carriedVersions, exchangeLimits } from '../exchange/exchange-package.ts'
import { lintSettingsSchema } from '../lint/settings-schema.ts'
import { phraseSettingsSchema } from '../phrases/phrase-schema.ts'
import { libraryKinds } from '../repetition/match.ts'
import { reportSections } from '../report/report-sections.ts'
import type { Template } from '../template/template.ts'
import type { FileBytes, LibraryFile, Params, RequestName, Settings } from './contract.ts'
import {
  draftGroupings,
  draftOrders,
  largestPage,
  longestFolderName,
  longestTag,
  mostFolders,
  mostTags,
} from './draft-list.ts'
import { draftContentSchema, draftEditSchema, longestText } from './draft-schema.ts'
import { longestQuery, mostFound } from './draft-search.ts'
import { longestVersionName, versionCauses } from './draft-versions.ts'
import { handEntriesSchema, ledgerSchemas } from './ledger-schema.ts'
import { reportSchemas } from './report-schema.ts'
import { largestFile } from './sizes.ts'
import { typingHabitIds } from './typing-habits.ts'

/** The most blocks that one request may carry. */
const mostBlocks = 200_000

/** The longest base64 text of one file. */
const longestFile = Math.ceil(largestFile / 3) * 4

const id = z.string().min(1).max(200)
const byId = z.object({ id })

/** The most drafts that one request may name. */
const mostDrafts = 100_000
const ids = z.array(id).min(1).max(mostDrafts)
const tag = z.string().trim().min(1).max(longestTag)
const count = z.number().int().nonnegative()
const status = z.enum(draftStatuses)
const author = z.string().max(commentLimits.author)
const reason = z.string().max(statusLogLimits.reason)

const content = draftContentSchema.refine(draft => draft.blocks.length <= mostBlocks)
const edit = draftEditSchema.refine(step => step.type !== 'blocks' || step.insert.length <= mostBlocks)

const file: z.ZodType<FileBytes> = z.object({ name: z.string().min(1).max(1000), bytes: z.string().max(longestFile) })

const fileToRead = z.object({
  name: z.string().min(1).max(1000),
  bytes: z.string().max(longestFile),
  revisions: z.enum(revisionViews).optional(),
})

const ownProfile = z.custom<OwnProfile>(isOwnProfile)
const profile = z.union([z.string().max(200), ownProfile])

/** The most layouts that an office may make. */
const mostProfiles = 50

const formatTask = z.object({
  name: z.string().min(1).max(1000),
  bytes: z.string().max(longestFile),
  profile,
})

/** Read by `parseTemplate`, which can say what is wrong with it. */
const template = z.custom<Template>(value => typeof value === 'object' && value !== null)

const kind = z.enum(libraryKinds)
const path = z.string().min(1).max(4000)

const backup = z.object({ name: z.string().min(1).max(200), place: z.enum(['own', 'second']) })

const password = z.string().min(1).max(1000)
const secret = z.object({ by: z.enum(['password', 'recovery-key']), text: z.string().min(1).max(1000) })
const recoveryGroups = z.array(z.string().max(20)).max(8)

const libraryFile: z.ZodType<LibraryFile> = z.object({
  name: z.string().min(1).max(1000),
  bytes: z.string().max(longestFile),
  path: path.optional(),
  modified: count.optional(),
})
const offered = z.object({ path, size: count, modified: count, sha256: z.string().max(64).optional() })

/** What a person can set, within the limits that the window can show. What another version sets beside it is kept. */
export const settingsSchema: z.ZodType<Settings> = z.looseObject({
  speechRate: z.number().int().min(120).max(300),
  profiles: z.array(ownProfile).max(mostProfiles).optional(),
  profile: z.string().max(200).optional(),
  fontSet: z.enum(fontSetIds).optional(),
  leftPanel: z.number().min(0).max(10_000),
  rightPanel: z.number().min(0).max(10_000),
  zoom: z.number().min(10).max(1000),
  typewriter: z.boolean().optional(),
  lint: lintSettingsSchema,
  typing: z.partialRecord(z.enum(typingHabitIds), z.boolean()).optional(),
  lastDraft: id.nullable(),
  phrases: phraseSettingsSchema.optional(),
  draftList: z
    .object({
      grouping: z.enum(draftGroupings),
      order: z.enum(draftOrders),
      folded: z.array(id).max(2 * mostFolders),
    })
    .optional(),
  recentTemplates: z.array(id).max(20).optional(),
  theme: z.enum(['system', 'light', 'dark']),
  interfaceSize: z.enum(['usual', 'large', 'largest']),
  problemGrouping: z.enum(['kind', 'severity', 'section', 'rule']).optional(),
  reportWithout: z.array(z.enum(reportSections)).max(reportSections.length).optional(),
  recentCommands: z.array(id).max(50),
  folderWarning: z.string().max(500).optional(),
  tour: z.enum(['done', 'skipped']).nullable(),
  author: z.string().max(commentLimits.author).optional(),
  ledgerEntries: handEntriesSchema.optional(),
})

/** What each request's parameters must look like. Nothing nests deeper than a run in a block in an edit. */
export const requestSchemas = {
  'app.info': z.null(),
  'data.place': z.null(),
  'data.orderMove': z.object({ path: z.string().trim().min(1).max(4000) }),
  'data.cancelMove': z.null(),
  'data.show': z.null(),
  'data.chooseFolder': z.null(),
  'settings.read': z.null(),
  'settings.write': z.object({ settings: settingsSchema }),
  'draft.list': z.object({ trashed: z.boolean() }),
  'draft.page': z.object({ before: count.nullable(), most: z.number().int().min(1).max(largestPage) }),
  'draft.changes': z.object({ mark: z.object({ epoch: z.string().max(100), at: count }) }),
  'draft.search': z.object({
    query: z.string().max(longestQuery),
    filter: z.object({
      genre: z.enum(genres.map(genre => genre.id)).optional(),
      status: z.enum(draftStatuses).optional(),
      tag: tag.optional(),
      folderId: id.nullable().optional(),
      from: z.number().optional(),
      to: z.number().optional(),
    }),
    most: z.number().int().min(1).max(mostFound),
  }),
  'draft.create': z.object({ content, id: id.optional() }),
  'draft.open': byId,
  'draft.append': z.object({ id, seq: count, edits: z.array(edit).min(1).max(mostBlocks) }),
  'draft.past': z.object({ id, seq: count }),
  'draft.rename': z.object({ id, title: z.string().max(200) }),
  'draft.duplicate': z.object({ id, copyId: id.optional(), revises: z.boolean().optional() }),
  'draft.trash': byId,
  'draft.restore': byId,
  'draft.delete': byId,
  'draft.deleteMany': z.object({ ids }),
  'draft.preview': byId,
  'draft.place': z.object({
    drafts: z
      .array(
        z.object({
          id,
          folderId: id.nullable().optional(),
          tags: z.array(tag).max(mostTags).optional(),
          starred: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(mostDrafts),
  }),
  'draft.setTrashed': z.object({ ids, trashed: z.boolean() }),
  'draft.setStatus': z.object({ ids, status, author: author.optional(), reason: reason.optional() }),
  'draft.log': byId,
  'exchange.pack': z.object({
    id,
    versions: z.enum(carriedVersions),
    author,
    note: z.string().max(exchangeLimits.note),
  }),
  'exchange.look': file,
  'exchange.take': z.object({ file, way: z.enum(['new', 'merge', 'adopt', 'copy']), copyId: id.optional() }),
  'version.list': byId,
  'version.read': z.object({ id, number: count }),
  'version.keep': z.object({ id, cause: z.enum(versionCauses) }),
  'version.name': z.object({ id, number: count.nullable(), name: z.string().trim().max(longestVersionName) }),
  'folder.list': z.null(),
  'folder.save': z.object({
    folder: z.object({ id, name: z.string().trim().min(1).max(longestFolderName), parentId: id.nullable() }),
  }),
  'folder.delete': byId,
  'tag.rename': z.object({ from: tag, to: z.union([z.literal(''), tag]) }),
  'backup.state': z.null(),
  'backup.make': z.null(),
  'backup.cancel': z.null(),
  'backup.content': backup,
  'backup.restoreDrafts': backup.extend({ ids }),
  'backup.restoreAll': backup,
  'backup.forgetDrafts': z.object({ ids }),
  'backup.setSecondFolder': z.object({ path: z.string().trim().min(1).max(4000).nullable() }),
  'backup.unlock': backup.extend({ secret }),
  'encryption.state': z.null(),
  'encryption.unlock': z.object({ secret }),
  'encryption.reset': z.object({ recoveryKey: z.string().max(1000), password }),
  'encryption.lock': z.null(),
  'encryption.offer': z.object({ password }),
  'encryption.turnOn': z.object({ groups: recoveryGroups, erase: z.boolean() }),
  'encryption.turnOff': z.object({ password }),
  'encryption.cancel': z.null(),
  'encryption.changePassword': z.object({ secret, password }),
  'encryption.renewRecoveryKey': z.object({ groups: recoveryGroups }),
  'encryption.eraseCopies': z.null(),
  'recovery.report': z.null(),
  'recovery.read': z.null(),
  'recovery.deleteOriginals': z.null(),
  'log.read': z.null(),
  'log.fault': z.object({ name: z.string().max(200), stack: z.string().max(20_000) }),
  'file.read': fileToRead,
  'file.waiting': z.null(),
  'export.docx': z.object({
    content,
    profile,
    fontSet: z.enum(fontSetIds).optional(),
    speechRate: z.number().min(60).max(600).optional(),
    withReview: z.boolean().optional(),
  }),
  'export.comparison': z.object({
    before: content,
    after: content,
    author: z.string().max(commentLimits.author),
    profile,
    fontSet: z.enum(fontSetIds).optional(),
    speechRate: z.number().min(60).max(600).optional(),
  }),
  'export.pdf': z.object({ title: z.string().max(1000) }),
  'export.text': z.object({ content, kind: z.enum(['txt', 'md']) }),
  'format.check': formatTask,
  'format.conform': formatTask,
  ...ledgerSchemas,
  ...reportSchemas,
  'template.list': z.null(),
  'template.save': z.object({ template, replace: z.boolean() }),
  'template.delete': byId,
  'template.read': file,
  'template.export': z.object({ template }),
  'library.list': z.null(),
  'library.stats': z.null(),
  'library.known': z.object({ files: z.array(offered).max(10_000), kind }),
  'library.add': z.object({ files: z.array(libraryFile).min(1).max(10_000), kind, replace: z.boolean().optional() }),
  'library.addDraft': z.object({ draft: id, content }),
  'library.edit': z.object({
    id,
    kind,
    title: z.string().trim().min(1).max(300),
    issuer: z.string().max(300),
    number: z.string().max(100),
    date: z.union([z.literal(''), z.iso.date()]),
  }),
  'library.setKind': z.object({ ids: z.array(id).max(100_000), kind }),
  'library.search': z.object({ query: z.string().max(200) }),
  'library.rebuild': z.null(),
  'library.remove': z.object({ ids: z.array(id).max(100_000) }),
  'library.text': byId,
  'library.references': z.null(),
  'repetition.check': z.object({
    paragraphs: z.array(z.string().max(longestText)).max(mostBlocks),
    draft: id.optional(),
  }),
} satisfies { readonly [N in RequestName]: z.ZodType<Params<N>> }
