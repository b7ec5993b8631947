import type { Settings } from '../../core/contract/contract.ts'
import { useDesk } from '../state/desk.ts'

/** Where the browser keeps the look of last time, so that a window opens in it before its settings have come. */
const place = 'jianwen-look'

type Look = Pick<Settings, 'theme' | 'interfaceSize'>

/** Gives the window the look of last time, then follows the settings. Returns the way to stop. */
export function followAppearance(): () => void {
  const [theme, interfaceSize] = (localStorage.getItem(place) ?? '').split(' ')
  wear({ theme, interfaceSize } as Look)
  return useDesk.subscribe(({ settings }, { settings: earlier }) => {
    if (settings === earlier) return
    wear(settings)
    localStorage.setItem(place, `${settings.theme} ${settings.interfaceSize}`)
  })
}

/** The colours go by `color-scheme`, which tokens.css derives from these attributes; without them, by the system. */
function wear({ theme, interfaceSize }: Look): void {
  const { dataset } = document.documentElement
  dataset.theme = theme
  dataset.interface = interfaceSize
}
