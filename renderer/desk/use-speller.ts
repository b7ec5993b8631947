import { useEffect, useState } from 'react'
import { loadSpeller, type Speller } from './pinyin.ts'

/** For a component that searches: null until the dictionary of pinyin has come, and where nothing is searched for. */
export function useSpeller(isWanted = true): Speller | null {
  const [speller, setSpeller] = useState<{ readonly spell: Speller | null }>({ spell: null })
  useEffect(() => {
    if (isWanted) void loadSpeller().then(spell => setSpeller({ spell }))
  }, [isWanted])
  return isWanted ? speller.spell : null
}
