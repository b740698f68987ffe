/**
 * The key of this device: Ed25519, made in the browser, not to be copied out of it,
 * kept in IndexedDB. What it signs names its purpose and this desk's log, so that a
 * yes to one thing is never a yes to another.
 */
export type DeviceKey = {
  readonly privateKey: CryptoKey
  /** 64 hexadecimal digits. */
  readonly publicKey: string
  /** The one-time code with which it was handed in. */
  readonly code: string
  /** Given when the head of desk has approved it. */
  readonly keyName: string | null
}

const hexOf = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const base64Of = (bytes: Uint8Array) => btoa(String.fromCodePoint(...bytes))

/** Throws where the browser knows no Ed25519. */
export async function makeDeviceKey(code: string): Promise<DeviceKey> {
  const made = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  if (!('privateKey' in made)) throw new Error('no key pair')
  const bytes = new Uint8Array(await crypto.subtle.exportKey('raw', made.publicKey))
  return { privateKey: made.privateKey, publicKey: hexOf(bytes), code, keyName: null }
}

/** The signature in base64. */
export async function signText(key: DeviceKey, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  return base64Of(new Uint8Array(await crypto.subtle.sign('Ed25519', key.privateKey, bytes)))
}

/** SHA-256 in hexadecimal, such as that of a scan. */
export const sha256Of = async (file: Blob): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())))

const place = 'device'

function open(): Promise<IDBDatabase> {
  return new Promise((opened, failed) => {
    const request = indexedDB.open('good-offices', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(place))
    request.addEventListener('success', () => opened(request.result))
    request.addEventListener('error', () => failed(request.error ?? new Error('no storage')))
  })
}

async function within<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open()
  return new Promise<Result>((done, failed) => {
    const request = work(database.transaction(place, mode).objectStore(place))
    request.addEventListener('success', () => done(request.result))
    request.addEventListener('error', () => failed(request.error ?? new Error('no storage')))
  }).finally(() => database.close())
}

const isDeviceKey = (found: unknown): found is DeviceKey =>
  typeof found === 'object' &&
  found !== null &&
  'privateKey' in found &&
  found.privateKey instanceof CryptoKey

export async function findDeviceKey(): Promise<DeviceKey | null> {
  const found: unknown = await within('readonly', (store) => store.get('this'))
  return isDeviceKey(found) ? found : null
}

export const keepDeviceKey = (key: DeviceKey) =>
  within('readwrite', (store) => store.put(key, 'this'))

export const forgetDeviceKey = () => within('readwrite', (store) => store.delete('this'))
