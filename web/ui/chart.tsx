/**
 * A chart that may stand in a report: drawn at the width it has, one picture with one name. Its
 * figures stand in words or in a table beside it.
 */
import * as Plot from '@observablehq/plot'
import { useElementSize } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

export type Drawn = { readonly width: number; readonly isMirrored: boolean }

/** A chart runs from left to right; words of another direction keep their own order in it. */
export const inDirection = (words: string, isMirrored: boolean): string =>
  isMirrored ? `\u2067${words}\u2069` : words

type ChartProps = {
  readonly label: string
  readonly className: string
  /** Keep it the same (useCallback) while nothing has changed. */
  readonly options: (drawn: Drawn) => Plot.PlotOptions
}

export function Chart({ label, className, options }: ChartProps) {
  const { i18n } = useTranslation()
  const { ref: measured, width } = useElementSize()
  const place = useRef<HTMLDivElement>(null)
  const isMirrored = i18n.dir() === 'rtl'
  useEffect(() => {
    if (width < 1) return
    place.current?.replaceChildren(draw({ ...options({ width, isMirrored }), width }, label))
  }, [options, width, label, isMirrored])
  return (
    <div ref={measured} className={className} dir="ltr">
      <div ref={place} />
    </div>
  )
}

/**
 * Plot writes a style element into its chart, which the page's policy (a nonce per answer) refuses.
 * So it draws in a document that nobody sees, and the chart comes out without that element; what the
 * element said stands in pieces.css.
 */
export function draw(options: Plot.PlotOptions, label: string): Element {
  const unseen = document.implementation.createHTMLDocument('')
  const chart = Plot.plot({
    ...options,
    document: unseen,
    className: 'plot-chart',
    ariaLabel: label,
  })
  for (const style of chart.querySelectorAll('style')) style.remove()
  // One picture with one name: the names of its parts would say nothing.
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  chart.setAttribute('role', 'img')
  return document.adoptNode(chart)
}
