import { genreSpec } from '../../core/document/genres.ts'
import { requiredElements } from '../../core/lint/data/required-elements.ts'
import { basisText, limitsFor, limitUnits } from '../../core/lint/limits.ts'
import type { Template } from '../../core/template/template.ts'
import { numberText } from '../panels/number-text.ts'
import { useDesk } from '../state/desk.ts'

/** What a draft of this template is checked for: the length with its basis, the elements that must not be missing. */
export function TemplateFacts({ template }: { readonly template: Template }) {
  const settings = useDesk(state => state.settings.lint.limits)
  const limits = limitsFor(template.genre, settings)
  const required = requiredElements(template.genre)
  return (
    <dl className="template-facts">
      <div>
        <dt>篇幅</dt>
        <dd>
          {limits.length === 0 && '没有查到统一规定，可在设置中自定限额。'}
          {limits.map(limit => (
            <span key={`${limit.kind}${limit.value}${limit.covers ?? ''}`}>
              不超过 {numberText(limit.value)} {limitUnits[limit.kind]}
              <em>{basisText(limit.basis)}</em>
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>必备要素</dt>
        <dd>
          {required.map(({ label }) => label).join('、')}
          <em>{genreSpec(template.genre).name}缺少时列入问题</em>
        </dd>
      </div>
    </dl>
  )
}
