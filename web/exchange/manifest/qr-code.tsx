/** A text as a QR code: a picture of one path, sharp on paper, made here and fetched from nowhere. */
import { create } from 'qrcode'

/** Blank modules around the code, without which readers do not find it (ISO/IEC 18004). */
const quiet = 4

function drawingOf(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const places = Array.from({ length: size }, (_, at) => at)
  const path = places
    .flatMap((row) =>
      places
        .filter((column) => modules.get(row, column) === 1)
        .map((column) => `M${column} ${row}h1v1h-1z`),
    )
    .join('')
  const edge = size + 2 * quiet
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-quiet} ${-quiet} ${edge} ${edge}" shape-rendering="crispEdges">`,
    `<rect x="${-quiet}" y="${-quiet}" width="${edge}" height="${edge}" fill="#fff"/>`,
    `<path d="${path}"/></svg>`,
  ].join('')
}

export function QrCode({ text, label }: { text: string; label: string }) {
  const source = `data:image/svg+xml,${encodeURIComponent(drawingOf(text))}`
  return <img className="qr-code" src={source} alt={label} />
}
