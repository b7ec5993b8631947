import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import type { DraftGrouping, DraftOrder } from '../../core/contract/draft-list.ts'
import { type DraftStatus, draftStatuses, statusNames } from '../../core/document/draft-status.ts'
import { type GenreId, genres } from '../../core/document/genres.ts'
import { Icon } from '../app/icon.tsx'
import { Submenu } from '../app/submenu.tsx'
import { changeFilters, changeListView, isFiltered, noFilters, useDraftList, useListView } from '../desk/draft-list.ts'
import { openDialog } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { facetsOf } from './draft-facets.ts'

const groupings: readonly (readonly [DraftGrouping, string])[] = [
  ['folder', '按文件夹分组'],
  ['status', '按状态分组'],
  ['edited', '按时间分组'],
  ['none', '不分组'],
]

const orders: readonly (readonly [DraftOrder, string])[] = [
  ['edited', '最近修改在前'],
  ['title', '按标题排列'],
  ['genre', '按文种排列'],
]

/** How the list is divided, ordered and narrowed. */
export function DraftViewMenu() {
  const isOn = useDraftList(state => isFiltered(state.filters))
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className="icon-button"
        aria-label="排列和筛选"
        title="排列和筛选"
        data-on={isOn || undefined}
      >
        <Icon name="arrange" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4} loop>
          <Arrangements />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** What the open menu offers; only what drafts have is offered to narrow the list by. While it is closed no list is read. */
function Arrangements() {
  const view = useListView()
  const filters = useDraftList(state => state.filters)
  const { statuses, genres: used, tags } = facetsOf(useDesk(state => state.drafts))
  return (
    <>
      <Choices
        value={view.grouping}
        options={groupings}
        onChoose={grouping => changeListView({ grouping: grouping as DraftGrouping })}
      />
      <DropdownMenu.Separator className="menu-line" />
      <Choices value={view.order} options={orders} onChoose={order => changeListView({ order: order as DraftOrder })} />
      <DropdownMenu.Separator className="menu-line" />
      <Filter label="状态">
        <Choices
          value={filters.status ?? ''}
          options={withAll(draftStatuses.filter(id => statuses.has(id)).map(id => [id, statusNames[id]]))}
          onChoose={status => changeFilters({ status: (status || null) as DraftStatus | null })}
        />
      </Filter>
      <Filter label="文种">
        <Choices
          value={filters.genre ?? ''}
          options={withAll(genres.filter(({ id }) => used.has(id)).map(({ id, name }) => [id, name]))}
          onChoose={genre => changeFilters({ genre: (genre || null) as GenreId | null })}
        />
      </Filter>
      <Filter label="标签">
        <Choices
          value={filters.tag ?? ''}
          options={withAll(tags.map(tag => [tag, tag]))}
          onChoose={tag => changeFilters({ tag: tag || null })}
        />
      </Filter>
      <DropdownMenu.CheckboxItem
        className="menu-item"
        checked={filters.starred}
        onCheckedChange={starred => changeFilters({ starred })}
      >
        <Check />
        <span className="menu-label">只看星标</span>
      </DropdownMenu.CheckboxItem>
      {isFiltered(filters) && (
        <DropdownMenu.Item className="menu-item" onSelect={() => changeFilters(noFilters)}>
          <span className="menu-check" />
          <span className="menu-label">清除筛选</span>
        </DropdownMenu.Item>
      )}
      <DropdownMenu.Separator className="menu-line" />
      <DropdownMenu.Item
        className="menu-item"
        onSelect={() => setTimeout(() => openDialog({ kind: 'folderName', parentId: null }), 0)}
      >
        <span className="menu-check" />
        <span className="menu-label">新建文件夹…</span>
      </DropdownMenu.Item>
    </>
  )
}

type Options = readonly (readonly [value: string, label: string])[]

function withAll(options: Options): Options {
  return [['', '全部'], ...options]
}

interface ChoicesProps {
  readonly value: string
  readonly options: Options
  readonly onChoose: (value: string) => void
}

function Choices({ value, options, onChoose }: ChoicesProps) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChoose}>
      {options.map(([id, label]) => (
        <DropdownMenu.RadioItem key={id} className="menu-item" value={id}>
          <Check />
          <span className="menu-label">{label}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

function Check() {
  return (
    <span className="menu-check">
      <DropdownMenu.ItemIndicator>
        <Icon name="check" />
      </DropdownMenu.ItemIndicator>
    </span>
  )
}

function Filter({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Submenu label={`筛选：${label}`} before={<span className="menu-check" />}>
      {children}
    </Submenu>
  )
}
