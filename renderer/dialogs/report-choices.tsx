import { commentLimits } from '../../core/document/comment.ts'
import { type ReportSection, reportSections } from '../../core/report/report-sections.ts'

/** What a person wants in a report. */
export interface ReportChoice {
  readonly sections: readonly ReportSection[]
  readonly reviewer: string
  /** Whether the report of each draft stands behind the summary of several. */
  readonly withEach: boolean
}

const labels: Readonly<Record<ReportSection, string>> = {
  repetition: '与已有文件重复',
  findings: '检查发现',
  comments: '批注和修改建议',
  checklist: '审核清单',
  moves: '流转记录',
}

interface ReportChoicesProps {
  readonly choice: ReportChoice
  /** Why the reports of all drafts cannot stand behind the summary; absent for one draft. */
  readonly each?: { readonly refusal: string | null }
  readonly change: (change: Partial<ReportChoice>) => void
}

/** What goes into the report, beside its preview. */
export function ReportChoices({ choice, each, change }: ReportChoicesProps) {
  const { sections, reviewer, withEach } = choice
  const tick = (section: ReportSection, isOn: boolean) =>
    change({ sections: reportSections.filter(one => (one === section ? isOn : sections.includes(one))) })
  const isWhole = !each || withEach
  return (
    <div className="report-choices">
      {each && (
        <div>
          <label>
            <input
              type="checkbox"
              checked={withEach}
              disabled={each.refusal !== null}
              onChange={event => change({ withEach: event.target.checked })}
            />
            附每份稿件的审核报告
          </label>
          {each.refusal !== null && <p className="quiet-text">{each.refusal}</p>}
        </div>
      )}
      <fieldset disabled={!isWhole}>
        <legend>报告内容</legend>
        {reportSections.map(section => (
          <label key={section}>
            <input
              type="checkbox"
              checked={sections.includes(section)}
              onChange={event => tick(section, event.target.checked)}
            />
            {labels[section]}
          </label>
        ))}
        <p className="quiet-text">首部、篇幅、审核意见和签名处总在报告中。</p>
      </fieldset>
      <label className="form-row">
        <span>审核人</span>
        <input
          className="field"
          maxLength={commentLimits.author}
          disabled={!isWhole}
          placeholder="可不填，打印后签名"
          value={reviewer}
          onChange={event => change({ reviewer: event.target.value })}
        />
      </label>
    </div>
  )
}
