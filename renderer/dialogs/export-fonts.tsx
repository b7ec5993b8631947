import { useMemo } from 'react'
import { type FontSetId, fontSet, fontSets } from '../../core/docx/font-sets.ts'
import type { Profile } from '../../core/docx/profiles.ts'
import { completeSet, missingFonts } from '../desk/missing-fonts.ts'
import { changeSettings } from '../desk/settings.ts'
import { useDesk } from '../state/desk.ts'

/** Chooses the fonts of the file, and says which of them this computer lacks and what is shown in their place. */
export function ExportFonts({ profile }: { readonly profile: Profile }) {
  const chosen = useDesk(state => state.settings.fontSet) ?? 'gb2312'
  const missing = useMemo(() => missingFonts(profile.fonts ?? fontSet(chosen)), [profile, chosen])
  const complete = useMemo(() => completeSet(), [])
  return (
    <section className="export-fonts" aria-label="字体">
      {profile.fonts ? (
        <p className="quiet-text">字体按「{profile.name}」自己的设置。</p>
      ) : (
        <label className="form-inline">
          <span>字体</span>
          <select
            className="select"
            aria-label="字体"
            value={chosen}
            onChange={event => changeSettings({ fontSet: event.target.value as FontSetId })}
          >
            {fontSets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <span className="quiet-text">{fontSet(chosen).description}</span>
        </label>
      )}
      {missing.length > 0 && (
        <div className="notice" role="status">
          <p>
            本机没有 {missing.length}{' '}
            种字体，在本机打开时显示替代字体；文件里写的仍是原字体，在装有它们的电脑上照常显示。
          </p>
          <ul>
            {missing.map(({ name, standIn }) => (
              <li key={name}>
                {name}：本机以{standIn}代替
              </li>
            ))}
          </ul>
          {complete && !profile.fonts && <p>本机字体齐全的是「{complete.name}」。</p>}
        </div>
      )}
    </section>
  )
}
