// Takes a course along, or a final.
import { got, ownDevice, within } from './outbox.mjs'
import { $, fact, keepShell, rules, tell, tryAgain } from './page.mjs'
import { sealed } from './seal.mjs'

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

// What the server counts is done. What it does not count, and what does not wait here either, is to be done again.
const settle = async (store, pack, person, done) => {
  const waiting = await got(store('outbox').getAll())
  for (const { id } of pack.lessons) {
    const state = await got(store('lessons').get([person, id]))
    if (done.includes(id)) store('lessons').put({ person, id, answers: {}, given: 0, done: true })
    else if (state?.done && !waiting.some((event) => event.item.startsWith(id))) store('lessons').delete([person, id])
  }
}

// Asked anew: what waited here when this page was opened may be with the server by now.
const done = async () => {
  const page = await (await fetch(location.href)).text()
  return page.match(/ data-done="([^"]*)"/)[1]
}

const take = async (form) => {
  if (form.device) form.device.value = await ownDevice()
  const answer = await fetch(form.action, { method: 'POST', cache: 'no-cache', body: new URLSearchParams(new FormData(form)) })
  const bytes = await answer.arrayBuffer()
  const { person, hash, type } = form.dataset
  if (!answer.ok || (hash && hex(await crypto.subtle.digest('SHA-256', bytes)) !== hash)) throw new Error('failed')
  if (!(await sealed(answer, bytes, type))) throw new Error('forged')
  const pack = JSON.parse(new TextDecoder().decode(bytes))
  const heard = form.sounds?.checked ? form.dataset.sounds.split(' ').map((one) => one.split('=')) : []
  const counted = await done()
  const cache = await keepShell()
  await cache.addAll(pack.media.map((one) => one.address))
  await navigator.serviceWorker.register(rules?.createScriptURL('/worker.js') ?? '/worker.js')
  await within(async (store) => {
    await tryAgain(store, person)
    if (!pack.attempt) await settle(store, pack, person, counted)
    store('packs').put({ ...pack, person, sounds: Object.fromEntries(heard) })
    store('facts').put(person, 'person')
  })
  const hears = await cache.addAll(heard.map(([, address]) => address)).then(() => true, () => false)
  $('#taken').hidden = false
  tell(hears ? 'may-go' : 'no-sounds')
  const promised = await navigator.storage?.persist?.() // some browsers ask the learner first
  if (hears && promised) tell('promised')
}

const why = ({ message, name }) => (name === 'QuotaExceededError' ? 'no-space' : message === 'forged' ? message : 'failed')

const offer = async (form) => {
  if (!navigator.serviceWorker || !navigator.locks || !crypto.randomUUID) return
  const { person, course } = form.dataset
  const known = await within((store) => got(store('packs').get([person, course])))
  if (known && form.version) tell(known.version === form.version.value && known.language === form.language.value ? 'newest' : 'newer')
  $('#taken').hidden = !known
  if (form.sounds) form.sounds.checked = !!Object.keys(known?.sounds ?? {}).length
  $('#online').hidden = true
  form.hidden = false
  form.onsubmit = async (event) => {
    event.preventDefault()
    tell('taking')
    await take(form).catch((problem) => tell(why(problem)))
  }
}

if ($('#take')) offer($('#take'))
