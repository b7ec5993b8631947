const paths = {
  add: 'M8 3v10M3 8h10',
  import: 'M8 2.5v7M5 7l3 3 3-3M2.5 11v2.5h11V11',
  export: 'M8 10V3M5 5.5 8 2.5l3 3M2.5 10.5v3h11v-3',
  undo: 'M6 3.5 3 6.5l3 3M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'm10 3.5 3 3-3 3M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  library: 'M3 2.5v11M6 2.5v11M9 3l3.5 10.2M2 13.5h5M2 2.5h5',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5l3 3',
  previous: 'm4 10 4-4 4 4',
  swap: 'M3 6h9M9.5 3.5 12 6 9.5 8.5M13 10.5H4M6.5 8 4 10.5 6.5 13',
  next: 'm4 6 4 4 4-4',
  unfold: 'm6 4 4 4-4 4',
  close: 'm4 4 8 8M12 4l-8 8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9',
  file: 'M4 2h5l3 3v9H4ZM9 2v3h3',
  leftPanel: 'M2.5 3h11v10h-11ZM6 3v10',
  rightPanel: 'M2.5 3h11v10h-11ZM10 3v10',
  minus: 'M3.5 8h9',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  arrange: 'M2.5 4h11M4.5 8h7M6.5 12h3',
} as const

export type IconName = keyof typeof paths

/** A line icon of 16 px in the colour of the text. It carries no meaning of its own: the label beside it does. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} strokeWidth={name === 'more' ? 2.4 : undefined} />
    </svg>
  )
}
