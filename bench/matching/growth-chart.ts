/** A chart of measured growth, both axes in powers of ten, as a plain SVG that any browser shows. */
export type Curve = {
  name: string
  unit: string
  colour: string
  /** Lines a side, and what was measured. */
  points: readonly (readonly [lines: number, value: number])[]
}

const panel = { width: 300, height: 220, left: 56, right: 20, top: 34, bottom: 40 }

/** Whole powers of ten around the values. */
function decades(values: readonly number[]): readonly [number, number] {
  const logs = values.filter((value) => value > 0).map(Math.log10)
  const [low, high] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))]
  return [low, high > low ? high : low + 1]
}

const powers = ([low, high]: readonly [number, number]) =>
  Array.from({ length: high - low + 1 }, (_, at) => low + at)

const text = (power: number) =>
  power >= 3 && power <= 5 ? `${10 ** (power - 3)}k` : power > 5 ? `${10 ** (power - 6)}M` : ''

const label = (power: number) => text(power) || String(Number((10 ** power).toPrecision(1)))

/** How far between the lowest and the highest power, 0 to 1. */
const share = (value: number, [low, high]: readonly [number, number]) =>
  (Math.log10(value) - low) / (high - low)

function drawPanel({ name, unit, colour, points }: Curve, x: number): string {
  const across = decades(points.map(([lines]) => lines))
  const up = decades(points.map(([, value]) => value))
  const [inner, tall] = [
    panel.width - panel.left - panel.right,
    panel.height - panel.top - panel.bottom,
  ]
  const atX = (lines: number) => x + panel.left + share(lines, across) * inner
  const atY = (value: number) => panel.top + (1 - share(value, up)) * tall
  const drawn = points.filter(([, value]) => value > 0)
  const path = drawn.map(([lines, value]) => `${atX(lines).toFixed(1)},${atY(value).toFixed(1)}`)
  return [
    `<text x="${x + panel.left}" y="20" font-weight="bold">${name} (${unit})</text>`,
    ...powers(up).map(
      (power) =>
        `<path d="M${x + panel.left} ${atY(10 ** power)}h${inner}" stroke="#ddd"/>` +
        `<text x="${x + panel.left - 6}" y="${atY(10 ** power) + 4}" text-anchor="end">${label(power)}</text>`,
    ),
    ...powers(across).map(
      (power) =>
        `<path d="M${atX(10 ** power)} ${panel.top}v${tall}" stroke="#ddd"/>` +
        `<text x="${atX(10 ** power)}" y="${panel.height - 20}" text-anchor="middle">${label(power)}</text>`,
    ),
    `<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...drawn.map(
      ([lines, value]) =>
        `<circle cx="${atX(lines).toFixed(1)}" cy="${atY(value).toFixed(1)}" r="3.5" fill="${colour}">` +
        `<title>${lines} lines a side: ${value} ${unit}</title></circle>`,
    ),
  ].join('\n')
}

/** One panel a curve, side by side; `caption` says what was measured, where and when. */
export function growthChart(curves: readonly Curve[], caption: string): string {
  const drawable = curves.filter(({ points }) => points.some(([, value]) => value > 0))
  const width = drawable.length * panel.width
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${panel.height + 16}" ` +
      'font-family="sans-serif" font-size="11">',
    `<rect width="${width}" height="${panel.height + 16}" fill="white"/>`,
    ...drawable.map((curve, at) => drawPanel(curve, at * panel.width)),
    `<text x="12" y="${panel.height + 8}">Lines a side. ${caption}</text>`,
    '</svg>\n',
  ].join('\n')
}
