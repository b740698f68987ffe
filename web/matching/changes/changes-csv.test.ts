import { expect, it } from 'vitest'
import { changesCsv } from './changes-csv.ts'

const words = {
  kind: 'What happened',
  line: 'line',
  was: 'Before',
  now: 'Now',
  because: 'Because',
  kinds: { new: 'new', withdrawn: 'withdrawn', stronger: 'stronger', weaker: 'weaker' },
}
const line = (number: number, surname: string) => ({
  line: number,
  reading: { surname },
  event: 'as-before' as const,
  fields: [],
})

it('has a row for each change, sides as on the page, and nothing that a spreadsheet would run', () => {
  const text = changesCsv(
    [
      { kind: 'new', was: null, now: 0.91, left: line(4, '=Kelmar'), right: line(2, 'Kelmar') },
      { kind: 'withdrawn', was: 0.5, now: null, left: line(3, 'Ladov'), right: line(9, 'Ladow') },
    ],
    {
      sides: [
        { side: 'right', party: 'Northland' },
        { side: 'left', party: 'Southland' },
      ],
      words,
      because: ({ kind }) => (kind === 'new' ? 'Southland added the line.' : ''),
    },
  )
  expect(text.split('\r\n')).toEqual([
    'What happened,Northland: line,Northland,Southland: line,Southland,Before,Now,Because',
    "new,2,Kelmar,4,'=Kelmar,,0.9100,Southland added the line.",
    'withdrawn,9,Ladow,3,Ladov,0.5000,,',
    '',
  ])
})
