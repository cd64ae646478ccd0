// What both pages of courses without internet need: the one that takes a course along, and the one that shows it.
import { got, within } from './outbox.mjs'

export const $ = (selector) => document.querySelector(selector)
export const text = (key, ...values) =>
  values.reduce((said, value, i) => said.replace('@' + (i + 1), value), $(`[data-text="${key}"]`).textContent)
export const tell = (key, ...values) => { $('#told').textContent = key ? text(key, ...values) : '' }
export const fact = (key) => within((store) => got(store('facts').get(key)), 'readonly')
export const rules = window.trustedTypes?.createPolicy('twige-offline', { createHTML: (html) => html, createScriptURL: (url) => url })

// What was refused may be taken once something has changed.
export const tryAgain = async (store, person) => {
  for (const event of await got(store('outbox').getAll()))
    if (event.person === person) store('outbox').put({ ...event, refused: undefined })
}

// The page of what was taken along, with the files that it names: it has to stand without network.
export const keepShell = async () => {
  const cache = await caches.open('twige')
  const page = await fetch('/offline?lang=' + document.documentElement.lang, { credentials: 'omit', cache: 'no-cache' })
  if (!page.ok) throw new Error('failed')
  const files = [...(await page.clone().text()).matchAll(/"(\/assets\/[^"]+)"/g)].map(([, file]) => file)
  await cache.addAll(files)
  await cache.put('/offline', page)
  const old = ({ url }) => url.includes('/assets/') && !files.some((file) => url.endsWith(file))
  for (const request of await cache.keys()) if (old(request)) await cache.delete(request)
  return cache
}
