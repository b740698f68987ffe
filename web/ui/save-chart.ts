/** A chart goes to the reader's disk as it stands on the page: a drawing (SVG) or a picture (PNG) for a report. */
import { saveFile } from './save-text.ts'

/** What the page's styles say of it is written into it; the ground too, or light ink would vanish on paper. */
function drawingOf(chart: SVGSVGElement): string {
  const copy = document.importNode(chart, true)
  const { color, fontFamily, fontSize } = getComputedStyle(chart)
  const ground = document.createElementNS(chart.namespaceURI, 'rect')
  const box = {
    width: '100%',
    height: '100%',
    fill: getComputedStyle(document.body).backgroundColor,
  }
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, value)
  const looks = { color, 'font-family': fontFamily, 'font-size': fontSize }
  for (const [name, value] of Object.entries(looks)) copy.setAttribute(name, value)
  copy.prepend(ground)
  return new XMLSerializer().serializeToString(copy)
}

export const saveDrawing = (name: string, chart: SVGSVGElement): void =>
  saveAsDrawing(name, drawingOf(chart))

/** Twice as many dots as on the page, for print. */
const dots = 2

export async function savePicture(name: string, chart: SVGSVGElement): Promise<void> {
  await saveAsPicture(name, drawingOf(chart), chart.getBoundingClientRect())
}

/** A drawing that says its own looks, as it is. */
export const saveAsDrawing = (name: string, drawing: string): void =>
  saveFile(`${name}.svg`, new Blob([drawing], { type: 'image/svg+xml' }))

type Size = { readonly width: number; readonly height: number }

export async function saveAsPicture(
  name: string,
  drawing: string,
  { width, height }: Size,
): Promise<void> {
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * dots)
  canvas.height = Math.round(height * dots)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const picture = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'))
  if (picture !== null) saveFile(`${name}.png`, picture)
}
