import type { Command } from '../command.ts'
import { checkFormatCommand } from './check-format.ts'
import { countCommand } from './count.ts'
import { duplicatesCommand } from './duplicates.ts'
import { exportCommand } from './export.ts'
import { libraryAddCommand } from './library-add.ts'
import { libraryListCommand } from './library-list.ts'
import { libraryRemoveCommand } from './library-remove.ts'
import { libraryStatsCommand } from './library-stats.ts'
import { limitsCommand } from './limits.ts'
import { lintCommand } from './lint.ts'
import { newCommand } from './new.ts'
import { profilesCommand } from './profiles.ts'
import { reportCommand } from './report.ts'
import { rulesCommand } from './rules.ts'
import { templatesCommand } from './templates.ts'

/** Every command, in the order in which the overview shows them. */
export const commands: readonly Command[] = [
  lintCommand,
  countCommand,
  libraryAddCommand,
  libraryListCommand,
  libraryStatsCommand,
  libraryRemoveCommand,
  duplicatesCommand,
  reportCommand,
  exportCommand,
  checkFormatCommand,
  newCommand,
  templatesCommand,
  rulesCommand,
  limitsCommand,
  profilesCommand,
]
