import { hasHabit, type TypingHabitId } from '../../core/contract/typing-habits.ts'
import { changeSettings } from '../desk/settings.ts'
import { useDesk } from '../state/desk.ts'

const habits: readonly (readonly [TypingHabitId, string, string])[] = [
  [
    'structure',
    '识别结构',
    '段首写「一、」「（一）」「1.」「（1）」、称谓、主送机关、附件说明、署名和日期时，自动成为相应要素。',
  ],
  ['renumbering', '标题自动编号', '增加、删除、移动标题后，后面的同级标题顺次改号；正文中的序数不动。'],
  ['marks', '中文后用全角标点', '汉字后输入 , . ; : ? ! ( ) 时改为，。；：？！（），-- 改为——。'],
  ['quotationMarks', '引号成对', '直引号按上下文改为“ ”和‘ ’。'],
  ['digits', '数字用半角', '输入的全角数字改为半角。'],
  ['dates', '日期和文号年份', '2026年07月05日改为2026年7月5日；政发[2026]改为政发〔2026〕。'],
]

/** What typing corrects by itself, one switch each. */
export function SettingsTyping() {
  const typing = useDesk(desk => desk.settings.typing)
  return (
    <section aria-label="自动更正">
      <p className="quiet-text">输入时自动更正；每次更正都可按一次 Ctrl+Z 撤销。输入法组词时不更正。</p>
      <ul className="typing-habits">
        {habits.map(([id, label, text]) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={hasHabit(typing, id)}
                aria-describedby={`habit-${id}`}
                onChange={event => changeSettings({ typing: { ...typing, [id]: event.target.checked } })}
              />
              <strong>{label}</strong>
            </label>
            <p className="quiet-text" id={`habit-${id}`}>
              {text}
            </p>
          </li>
        ))}
      </ul>
      <button type="button" className="button small" onClick={() => changeSettings({ typing: {} })}>
        恢复默认
      </button>
    </section>
  )
}
