// What is done without internet: kept in the browser's own database until the server has said that it has it.
import { newKey, shown, signature } from './seal.mjs'

const STORES = ['outbox', 'packs', 'lessons', 'facts']
const SENT = ['id', 'course', 'version', 'lang', 'kind', 'attempt', 'item', 'value', 'clientAt', 'seq', 'tzOffset']

export const got = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const database = () => {
  const asked = indexedDB.open('twige', 1)
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('outbox', { keyPath: 'id' })
    asked.result.createObjectStore('packs', { keyPath: ['person', 'course'] })
    asked.result.createObjectStore('lessons', { keyPath: ['person', 'id'] })
    asked.result.createObjectStore('facts')
  }
  return got(asked)
}

// Everything in it is on the disk when it returns, or nothing is.
export const within = async (work, mode = 'readwrite') => {
  const db = await database()
  const transaction = db.transaction(STORES, mode, { durability: 'strict' })
  const end = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onabort = () => reject(transaction.error)
  })
  try {
    const [result] = await Promise.all([work((name) => transaction.objectStore(name)), end])
    return result
  } finally {
    db.close()
  }
}

// Changes how far a lesson is, and writes the acts that the change gives down in their order; both or neither.
export const act = (pack, id, change) =>
  within(async (store) => {
    const { person, course } = pack
    const facts = store('facts')
    const state = (await got(store('lessons').get([person, id]))) || { person, id, answers: {}, given: 0 }
    const device = (await got(facts.get('device'))) || crypto.randomUUID()
    let seq = (await got(facts.get('seq'))) || 0
    const now = new Date()
    for (const event of change(state)) {
      store('outbox').add({
        id: crypto.randomUUID(), person, device, course, version: pack.version, lang: pack.language, value: '',
        clientAt: now.toISOString(), seq: seq++, tzOffset: -now.getTimezoneOffset(), ...event
      })
    }
    facts.put(device, 'device')
    facts.put(seq, 'seq')
    store('lessons').put(state)
  })

// The number that this phone chose for itself.
export const ownDevice = () =>
  within(async (store) => {
    const device = (await got(store('facts').get('device'))) || crypto.randomUUID()
    store('facts').put(device, 'device')
    return device
  })

export const all = (name) => within((store) => got(store(name).getAll()), 'readonly')

// A line that is dead without saying so shall not hold the others up.
const patience = () => {
  const end = new AbortController()
  setTimeout(() => end.abort(), 60000)
  return end.signal
}

// A server that has too much to do says for how many seconds it wants to be left alone: at most ten minutes.
const MOST_REST = 600
const heard = async (answer) => {
  if (answer.ok) return answer.json()
  const seconds = Math.min(answer.headers.get('Retry-After'), MOST_REST)
  if (seconds > 0) await within((store) => store('facts').put(Date.now() + seconds * 1000, 'rest'))
  throw new Error('not now')
}
const isResting = async () => {
  const left = (await within((store) => got(store('facts').get('rest')), 'readonly')) - Date.now()
  return left > 0 && left <= MOST_REST * 1000 // the clock may have been put back
}
export const endRest = () => within((store) => store('facts').delete('rest')).catch(() => {})

// Two records of one person may have become one: what is here under the other number is theirs too.
const adopt = (person, earlier) =>
  within(async (store) => {
    for (const [name, key] of [['outbox'], ['packs', 'course'], ['lessons', 'id']])
      for (const one of await got(store(name).getAll())) {
        if (!earlier.includes(one.person)) continue
        if (key && (await got(store(name).get([person, one[key]])))) continue
        store(name).put({ ...one, person })
        if (key) store(name).delete([one.person, one[key]])
      }
  })

// Who is signed in, by what the server says.
export const door = async () => {
  const known = await heard(await fetch('/api/v1/sync', { redirect: 'error', signal: patience() }))
  if (known.earlier?.length) await adopt(known.person, known.earlier)
  return known
}

// An eighth of the bytes, where the browser can press them.
const pressed = (text) => new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()

const post = async (text, own) => {
  const headers = { 'Content-Type': 'application/json', ...own }
  const go = (body, coding) =>
    fetch('/api/v1/sync', { method: 'POST', redirect: 'error', signal: patience(), headers: { ...headers, ...coding }, body })
  if (!self.CompressionStream) return go(text)
  const answer = await go(await pressed(text), { 'Content-Encoding': 'gzip' })
  return /4(00|06|1[135]|22)/.test(answer.status) ? go(text) : answer // something on the way does not know gzip
}

// Made once; without WebCrypto there is none, and what is sent is noted as unsigned.
const ownKey = async () => {
  const known = () => within((store) => got(store('facts').get('key')))
  const made = !(await known()) && (await newKey())
  if (made) await within(async (store) => (await got(store('facts').get('key'))) || store('facts').put(made, 'key'))
  return known()
}

// With the name of its sender, and signed if this phone can.
const letter = async (person, batch) => {
  const key = await ownKey().catch(() => undefined)
  const events = batch.map((event) => Object.fromEntries(SENT.map((name) => [name, event[name]])))
  const body = JSON.stringify({ device: batch[0].device, person, key: key && (await shown(key)), events })
  return { body, headers: key ? { 'Twige-Signature': await signature(key, body) } : {} }
}

const waiting = async () => (await all('outbox')).filter((event) => !event.refused).sort((a, b) => a.seq - b.seq)

const sendSome = async () => {
  if (!(await waiting()).length) return false
  if (await isResting()) throw new Error('not now')
  const { person, token, most } = await door()
  const mine = (await waiting()).filter((event) => event.person === person)
  const batch = mine.filter((event) => event.device === mine[0].device).slice(0, most)
  if (!batch.length) return false
  const { body, headers } = await letter(person, batch)
  const { accepted, rejected } = await heard(await post(body, { ...headers, 'X-CSRF-TOKEN': token }))
  await within(async (store) => {
    for (const id of accepted) store('outbox').delete(id)
    for (const no of rejected) {
      const event = no.id && (await got(store('outbox').get(no.id))) // it may have been removed meanwhile
      if (event) store('outbox').put({ ...event, refused: no.message })
    }
  })
  return batch.some((event) => accepted.includes(event.id) || rejected.some((one) => one.id === event.id))
}

// One tab, or the worker, at a time; false when the server could not be asked or did not know who we are.
export const send = () =>
  navigator.locks.request('twige-outbox', async () => {
    try {
      while (await sendSome());
      return true
    } catch {
      return false
    }
  })
