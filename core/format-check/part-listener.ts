/** An element of an XML part that was opened. Names are local names. */
export interface PartTag {
  /** Holds in WordprocessingML's namespaces. */
  readonly isWord: boolean
  readonly uri: string
  /** The value of an attribute by its local name. */
  attribute(name: string): string | undefined
}

/** What is told of an XML part while it is read. Whoever unzips and parses feeds it; nothing here touches a file. */
export interface PartListener {
  open(name: string, tag: PartTag): void
  close(name: string, tag: Pick<PartTag, 'isWord'>): void
  text?(text: string): void
}
