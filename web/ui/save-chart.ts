/** A chart goes to the reader's disk: a drawing (SVG) or a picture (PNG) for a report. */
import { saveFile } from './save-text.ts'

/** Twice as many dots as on the page, for print. */
const dots = 2

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
