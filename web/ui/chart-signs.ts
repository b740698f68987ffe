/** The signs of a chart and how each is drawn, in 14 by 14; told apart by form, not by colour. */
export type SignDrawing = {
  readonly d: string
  readonly fill: 'currentColor' | 'none'
  readonly stroke: 'currentColor' | 'none'
  readonly dashes: string
}

const ring = 'M3 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0z'
const line = { fill: 'none', stroke: 'currentColor', dashes: 'none' } as const
const full = { fill: 'currentColor', stroke: 'none', dashes: 'none' } as const

export const signs = {
  bar: { d: 'M3 1h8v12h-8z', ...full },
  ring: { d: ring, ...line, dashes: '1.6 1.6' },
  filled: { d: ring, ...full },
  hollow: { d: ring, ...line },
  dashed: { d: 'M0 7h14', ...line, dashes: '4 3' },
  cross: { d: 'M3 3l8 8M11 3l-8 8', ...line },
  outline: { d: 'M3.5 1.5h7v11h-7z', ...line },
  diamond: { d: 'M7 2l5 5-5 5-5-5z', ...line },
  hatch: { d: 'M0 14l14-14M0 6l6-6M8 14l6-6', ...line },
} as const satisfies Readonly<Record<string, SignDrawing>>
export type ChartSign = keyof typeof signs
