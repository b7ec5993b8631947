import { genreSpec, genres } from '../../core/document/genres.ts'
import { limitPresets } from '../../core/lint/data/limits.ts'
import { basisText, limitUnits } from '../../core/lint/limits.ts'
import { limitKindLabels } from '../panels/limit-state.ts'
import { numberText } from '../panels/number-text.ts'

/** The limits that hold until an office sets others, each with its basis. */
export function LimitList() {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">文种</th>
          <th scope="col">限额</th>
          <th scope="col">规定的对象和依据</th>
        </tr>
      </thead>
      <tbody>
        {genres
          .flatMap(({ id }) => limitPresets.filter(preset => preset.isDefault && preset.genre === id))
          .map(({ genre, kind, value, covers, basis }) => (
            <tr key={`${genre} ${kind}`}>
              <td>{genreSpec(genre).name}</td>
              <td>
                {limitKindLabels[kind]} {numberText(value)} {limitUnits[kind]}
              </td>
              <td>
                {covers}。{basisText(basis)}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
