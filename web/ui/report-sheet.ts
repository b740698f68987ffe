/**
 * A chart as a sheet for a report: its title above, what its signs mean and where it comes from
 * beneath, black on white, at the width of a page's text. It is drawn apart from the page.
 */
import { signs, type ChartSign } from './chart-signs.ts'

const page = { width: 1000, edge: 28 } as const
const sizes = { title: 20, words: 13, line: 20 } as const
const font = '"Noto Sans", "Noto Sans Arabic", sans-serif'
const ink = '#1d1f21'
const svg = 'http://www.w3.org/2000/svg'

export const sheetChartWidth: number = page.width - 2 * page.edge

export type SheetWords = {
  readonly title: string
  /** What the signs of the chart mean. */
  readonly legend: readonly { readonly sign: ChartSign; readonly words: string }[]
  /** Whence, and until when it is known. */
  readonly source: string
  readonly isMirrored: boolean
}

export type Sheet = { readonly drawing: string; readonly width: number; readonly height: number }

export function reportSheet(chart: Element, words: SheetWords): Sheet {
  const { title, legend, source, isMirrored } = words
  const start = isMirrored ? page.width - page.edge : page.edge
  const sheet = element('svg', {
    xmlns: svg,
    width: page.width,
    color: ink,
    fill: ink,
    'font-family': font,
    'font-size': sizes.words,
    direction: isMirrored ? 'rtl' : 'ltr',
  })
  let y = page.edge
  const write = (line: string, at: number, size: number) => {
    y += sizes.line
    const text = element('text', { x: at, y: y - 5, 'font-size': size })
    text.textContent = line
    sheet.append(text)
  }
  for (const line of linesOf(title, sizes.title)) {
    write(line, start, sizes.title)
    y += sizes.title - sizes.words
  }
  y += sizes.line / 2
  const chartHeight = Number(chart.getAttribute('height') ?? 0)
  for (const [name, value] of Object.entries({
    x: page.edge,
    y,
    direction: 'ltr',
    'font-size': 12,
  }))
    chart.setAttribute(name, String(value))
  chart.setAttribute('font-family', font)
  sheet.append(chart)
  y += chartHeight + sizes.line / 2
  for (const { sign, words: meaning } of legend) {
    const { d, fill, stroke, dashes } = signs[sign]
    const transform = `translate(${isMirrored ? start - 14 : start} ${y + 3})`
    const looks = { 'stroke-dasharray': dashes, 'stroke-width': 1.5 }
    sheet.append(element('path', { d, fill, stroke, ...looks, transform }))
    write(meaning, start + (isMirrored ? -24 : 24), sizes.words)
  }
  y += sizes.line / 2
  for (const line of linesOf(source, sizes.words)) write(line, start, sizes.words)
  const height = y + page.edge
  sheet.prepend(element('rect', { width: '100%', height: '100%', fill: '#ffffff' }))
  sheet.setAttribute('height', String(height))
  sheet.setAttribute('viewBox', `0 0 ${page.width} ${height}`)
  return { drawing: new XMLSerializer().serializeToString(sheet), width: page.width, height }
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS(svg, name)
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') made.setAttribute(key, String(value))
  return made
}

/** Words to a line, by the widths that the canvas measures. */
function linesOf(text: string, size: number): string[] {
  const canvas = document.createElement('canvas').getContext('2d')
  if (canvas === null) return [text]
  canvas.font = `${size}px ${font}`
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && canvas.measureText(longer).width > sheetChartWidth) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}
