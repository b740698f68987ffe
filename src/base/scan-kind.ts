/** What a scan of a paper may be, told by its first bytes and never by its name. Nothing here opens it. */
export const scanKinds = ['pdf', 'jpeg', 'png'] as const
export type ScanKind = (typeof scanKinds)[number]

const ascii = (text: string) => Array.from(text, (each) => each.charCodeAt(0))

/** ISO 32000-1 7.5.2; ITU-T T.81 B.1.1; ISO/IEC 15948 5.2. */
const firstBytes: Readonly<Record<ScanKind, readonly number[]>> = {
  pdf: ascii('%PDF-'),
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, ...ascii('PNG\r\n\u001A\n')],
}

/** Null: none of the three. */
export const scanKindOf = (bytes: Uint8Array): ScanKind | null =>
  scanKinds.find((kind) => firstBytes[kind].every((byte, at) => bytes[at] === byte)) ?? null

export const mediaTypeOf: Readonly<Record<ScanKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
}
