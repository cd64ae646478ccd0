// Answers in place of the server while there is no network, for who took a course along; and sends what waits.
import { send } from './outbox.mjs'

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('sync', (event) => event.waitUntil(send().then((asked) => asked || Promise.reject(new Error('later')))))
// A player asks for a part of a sound, and gets it of what is kept.
const part = async (kept, range) => {
  const bytes = await kept.arrayBuffer()
  const [, from, to] = /bytes=(\d+)-(\d*)/.exec(range).map(Number)
  const end = Math.min(to || Infinity, bytes.byteLength - 1)
  const headers = { 'Content-Type': kept.headers.get('Content-Type'), 'Content-Range': `bytes ${from}-${end}/${bytes.byteLength}` }
  return new Response(bytes.slice(from, end + 1), { status: 206, headers })
}
const sound = async (request) => {
  const kept = await caches.match(request.url)
  const range = request.headers.get('Range')
  return !kept ? fetch(request) : range ? part(kept, range) : kept
}

// Without network every address shows what was taken along; while the server fails or does not answer, its own address does.
const page = async (request, pathname) => {
  const asked = fetch(request).catch(() => undefined)
  const late = new Promise((resolve) => pathname === '/offline' && setTimeout(resolve, 8000))
  const answer = await Promise.race([asked, late])
  const kept = (!answer || (answer.status > 499 && pathname === '/offline')) && (await caches.match('/offline'))
  return kept || (await asked) || Response.error()
}

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  if (request.method === 'GET' && request.mode === 'navigate') {
    event.respondWith(page(request, pathname))
    event.waitUntil(send())
  } else if (pathname.startsWith('/assets/') || pathname.startsWith('/drawings/')) {
    event.respondWith(caches.match(request).then((kept) => kept || fetch(request)))
  } else if (pathname.startsWith('/recordings/') && pathname.endsWith('/sound.ogg')) {
    event.respondWith(sound(request))
  }
})
