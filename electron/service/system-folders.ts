/** What a shell can do with folders of the system, where it has a file manager and dialogs at hand. */
export interface SystemFolders {
  /** Shows a folder with one of its files pointed at. */
  show(folder: string, file: string): void
  /** Asks for a folder; null where the person chose none. */
  choose(title: string): Promise<string | null>
}
