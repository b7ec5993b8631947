/** What happens by itself while a person types (自动更正). Each can be switched off. */
export const typingHabitIds = ['structure', 'renumbering', 'marks', 'quotationMarks', 'digits', 'dates'] as const

export type TypingHabitId = (typeof typingHabitIds)[number]

/** The habits that a person has switched off or on; one that is not named is on. */
export type TypingHabits = { readonly [H in TypingHabitId]?: boolean }

/** Whether a habit holds. */
export function hasHabit(habits: TypingHabits | undefined, id: TypingHabitId): boolean {
  return habits?.[id] !== false
}
