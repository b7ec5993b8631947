/** What of a review report can be left out, in the order in which it stands there. */
export const reportSections = ['repetition', 'findings', 'comments', 'checklist', 'moves'] as const

export type ReportSection = (typeof reportSections)[number]
