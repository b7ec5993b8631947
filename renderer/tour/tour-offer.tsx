import { commandById } from '../commands/index.ts'
import { runCommand } from '../commands/key-handler.ts'
import { useDesk } from '../state/desk.ts'
import { leaveTour, useTour } from './tour-state.ts'

/** Offers the tour to somebody who has not seen it, until it is taken or put aside. */
export function TourOffer() {
  const isNew = useDesk(state => state.settings.tour === null)
  const isUnderWay = useTour(state => state.step !== null)
  if (!isNew || isUnderWay) return null
  return (
    <section className="tour-offer" aria-label="五步上手">
      <p>
        <strong>第一次用简文？</strong>
        用一份示例发言稿走一遍：看问题、改一处、看篇幅、导出，大约三分钟。
      </p>
      <button type="button" className="button primary" onClick={() => runCommand(commandById('start-tour'))}>
        五步上手
      </button>
      <button type="button" className="button" onClick={leaveTour}>
        不用了
      </button>
    </section>
  )
}
