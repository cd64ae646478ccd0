// Signatures: of the server over what is taken along, and of this phone over what it sends.
const open = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
const KINDS = { '+': '-', '/': '_', '=': '' }
export const written = (bytes) =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')).replace(/[+/=]/g, (sign) => KINDS[sign])

// Did the server sign exactly these bytes as what they are taken for? Yes for a browser that knows no Ed25519: it cannot tell.
export const sealed = async (answer, bytes, type) => {
  const [head, , signature] = (answer.headers.get('Twige-Signature') || '..').split('.')
  const { kid, typ } = head ? JSON.parse(new TextDecoder().decode(open(head))) : {}
  const { keys } = await (await fetch('/.well-known/jwks.json')).json()
  const named = keys.find((key) => key.kid === kid)
  if (typ !== type || !named) return false
  const { kty, crv, x } = named
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify']).catch(() => false)
  return !key || crypto.subtle.verify('Ed25519', key, open(signature), new TextEncoder().encode(head + '.' + written(bytes)))
}

// The key of this phone; its private half cannot be taken out of the browser.
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' }
export const newKey = () => crypto.subtle?.generateKey(CURVE, false, ['sign', 'verify'])
export const shown = async (key) => written(await crypto.subtle.exportKey('spki', key.publicKey))
export const signature = async (key, text) =>
  written(await crypto.subtle.sign({ ...CURVE, hash: 'SHA-256' }, key.privateKey, new TextEncoder().encode(text)))
