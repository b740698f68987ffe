/**
 * A screenshot as a smaller PNG: at most 256 colours, the most frequent ones, each further colour
 * as the nearest of them. Pages are paper, ink and a few accents; nobody sees a difference.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * @param {Buffer} png 8 bits a channel, RGB or RGBA, not interlaced: as a browser writes it
 * @returns {Buffer}
 */
export function smallPng(png) {
  const { width, height, pixels, channels } = read(png)
  const colours = new Uint32Array(width * height)
  /** @type {Map<number, number>} */
  const counts = new Map()
  for (let at = 0; at < colours.length; at += 1) {
    const from = at * channels
    const colour = (pixels[from] << 16) | (pixels[from + 1] << 8) | pixels[from + 2]
    colours[at] = colour
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const byCount = [...counts.keys()].toSorted((a, b) => counts.get(b) - counts.get(a))
  const palette = byCount.slice(0, 256)
  const indexOf = new Map(byCount.map((colour) => [colour, nearest(palette, colour)]))
  const rows = Buffer.alloc(height * (width + 1)) // each row begins with its filter: 0, none
  for (let at = 0; at < colours.length; at += 1) {
    rows[at + Math.floor(at / width) + 1] = indexOf.get(colours[at])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8) // 8 bits a pixel, palette
  const shades = Buffer.from(palette.flatMap(channelsOf))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', shades),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** @param {number} colour */
const channelsOf = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]

/** @param {readonly number[]} palette @param {number} colour */
function nearest(palette, colour) {
  const [red, green, blue] = channelsOf(colour)
  let best = 0
  let least = Infinity
  for (const [index, shade] of palette.entries()) {
    const [r, g, b] = channelsOf(shade)
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
    if (distance < least) [best, least] = [index, distance]
  }
  return best
}

/** @param {Buffer} png */
function read(png) {
  const parts = []
  let header = Buffer.alloc(0)
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    const name = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + length)
    if (name === 'IHDR') header = data
    if (name === 'IDAT') parts.push(data)
    at += length + 12
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = { 2: 3, 6: 4 }[header[9]]
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) {
    throw new Error('This PNG is not of the kind that a browser writes.')
  }
  const filtered = inflateSync(Buffer.concat(parts))
  return { width, height, channels, pixels: unfilter(filtered, { width, height, channels }) }
}

/** PNG (third edition), section 9: each byte was written as its difference from its neighbours. */
function unfilter(filtered, { width, height, channels }) {
  const stride = width * channels
  const pixels = Buffer.alloc(stride * height)
  for (let row = 0; row < height; row += 1) {
    const filter = filtered[row * (stride + 1)]
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column
      const left = column < channels ? 0 : pixels[at - channels]
      const up = row === 0 ? 0 : pixels[at - stride]
      const corner = row === 0 || column < channels ? 0 : pixels[at - stride - channels]
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
      pixels[at] = filtered[row * (stride + 1) + 1 + column] + guess
    }
  }
  return pixels
}

function paeth(left, up, corner) {
  const sum = left + up - corner
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** @param {string} name @param {Buffer} data */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
