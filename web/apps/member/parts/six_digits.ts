// The six digits of an entry code, made on the phone from the booking's secret and the minute: no network is needed. The
// server makes the same ones (src/activities/code.h): HMAC-SHA-256 over the minute, cut as RFC 4226 does.

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

export const minuteOf = (at: number): number => Math.floor(at / 60_000)

export async function sixDigits(secret: string, minute: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigInt64(0, BigInt(minute))
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer))
  const at = mac.getUint8(mac.byteLength - 1) & 0x0f
  return String((mac.getUint32(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

/** `123 456`: read aloud and typed in two breaths. */
export const inThrees = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3)}`
