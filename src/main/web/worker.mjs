// Answers in place of the server while there is no network, for who took a course along; and sends what waits.
import { send } from './outbox.mjs'

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('sync', (event) => event.waitUntil(send()))
addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  if (request.method === 'GET' && request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('/offline')))
    event.waitUntil(send())
  } else if (pathname.startsWith('/assets/') || pathname.startsWith('/drawings/')) {
    event.respondWith(caches.match(request).then((kept) => kept || fetch(request)))
  }
})
