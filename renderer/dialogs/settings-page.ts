/** What each page of the settings is given. */
export interface SettingsPageProps {
  /** What a search led to: the words to look for on the page, or the id of a setting. Empty where nothing did. */
  readonly at: string
}
