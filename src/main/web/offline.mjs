// Shows without internet what was taken along, and sends what was done in it.
import { act, all, door, endRest, got, send, within } from './outbox.mjs'
import { $, fact, keepShell, rules, tell, text, tryAgain } from './page.mjs'

const html = (cleaned) => rules?.createHTML(cleaned) ?? cleaned // cleaned when the course was published

const element = (name, attributes, ...children) => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== false) made.setAttribute(key, value === true ? '' : value)
  made.append(...children)
  return made
}
const written = (name, attributes, cleaned) => {
  const made = element(name, attributes)
  made.innerHTML = html(cleaned)
  return made
}
const paragraph = (...children) => element('p', { class: 'govuk-body' }, ...children)
const link = (href, said) => element('a', { class: 'govuk-link', href }, said)
const button = (said, work) => {
  const made = element('button', { type: 'button', class: 'govuk-button' }, said)
  made.onclick = work
  return made
}
// Buttons stand in a box of their own, because their style shows them even when they are hidden.
const visible = (button, yes) => { $(button).parentNode.hidden = !yes }

const mine = async () => {
  const person = await fact('person')
  const of = async (name) => (await all(name)).filter((one) => one.person === person)
  const waiting = new Set((await all('outbox')).map((event) => event.person))
  localStorage.setItem('waiting', [...waiting].join(' ')) // for who signs out
  waiting.delete(person)
  return { packs: await of('packs'), lessons: await of('lessons'), outbox: await of('outbox'), others: waiting.size }
}

const title = (said) => {
  $('h1').textContent = document.title = said
  $('h1').tabIndex = -1
}

const result = (pack) => paragraph(text('handed-in') + ' ', link('/attempts/' + pack.attempt, text('result')))

const course = (pack, lessons) => {
  const isDone = (lesson) => lessons.some((one) => one.id === lesson.id && one.done)
  const headed = (...said) => element('h2', { class: 'govuk-heading-m' }, ...said)
  if (pack.attempt) return isDone({ id: pack.attempt }) ? [headed(pack.title), result(pack)] : [headed(link(`#${pack.course}/1`, pack.title))]
  return [
    headed(pack.title),
    paragraph(text('progress', pack.lessons.filter(isDone).length, pack.lessons.length)),
    element('ul', { class: 'govuk-list govuk-list--spaced' }, ...pack.lessons.map((lesson) =>
      element('li', {}, link(`#${pack.course}/${lesson.number}`, `${lesson.number}. ${lesson.title}`), isDone(lesson) ? ' · ' + text('done') : ''))),
    paragraph(link(`/learn/${pack.course}/offline`, text('look')))
  ]
}

const question = (pack, lesson, state, block) => {
  let kept = state.answers[block.id]
  const radios = new Map()
  const group = element('fieldset', { class: 'govuk-fieldset', 'aria-labelledby': block.id + '-question' })
  for (const choice of block.choices) {
    const id = block.id + '-' + choice.id
    const radio = element('input', { class: 'govuk-radios__input', type: 'radio', id, name: block.id, checked: kept === choice.id, disabled: !!state.done })
    radio.onchange = async () => {
      $('#' + block.id).append($('#told'))
      if (await answer(pack, lesson, block, choice)) kept = choice.id
      else radios.forEach((one, choiceId) => { one.checked = choiceId === kept })
    }
    radios.set(choice.id, radio)
    group.append(element('div', { class: 'govuk-radios__item' }, radio, written('label', { class: 'govuk-label govuk-radios__label', for: id }, choice.html)))
  }
  const checks = lesson.blocks.filter((one) => one.kind === 'check')
  const said = block.kind === 'check' ? text('check', checks.indexOf(block) + 1, checks.length) : text('guess')
  return element('section', { class: 'twige-question', id: block.id },
    element('h2', { class: 'govuk-heading-m' }, said), written('div', { id: block.id + '-question' }, block.html), element('div', { class: 'govuk-form-group govuk-radios' }, group))
}

// A question of a final: its fields came with it, and are kept as a form would send them.
const asked = (pack, lesson, state, block) => {
  const form = written('form', { class: 'twige-question', id: block.id }, block.html)
  const given = new URLSearchParams(state.answers[block.id])
  const fields = [...form.elements].filter((field) => field.name)
  fields.forEach((field, i) => {
    const values = given.getAll(field.name)
    if (/radio|checkbox/.test(field.type)) field.checked = values.includes(field.value)
    else field.value = values[i] || ''
  })
  form.onsubmit = (event) => event.preventDefault()
  form.onchange = () => {
    form.append($('#told'))
    const values = [...new FormData(form).values()].map((value) => value.trim())
    const isWhole = values.length && values.every(Boolean) && new Set(values).size === values.length
    if (isWhole) answer(pack, lesson, block, { id: new URLSearchParams(new FormData(form)).toString() })
    else tell('incomplete')
  }
  return form
}

const stateOf = async (person, id) => (await within((store) => got(store('lessons').get([person, id])), 'readonly')) || { answers: {} }

const save = async (pack, lesson, change) => {
  try {
    await act(pack, lesson.id, change)
  } catch (problem) {
    if (problem.message === 'done') await show() // it was handed in on another page
    else tell('full')
    return false
  }
  tell('saved')
  waiting().then(soon)
  later()
  return true
}

// The browser sends when there is a network, even if no page is open: a bonus, where it knows how.
const later = () => navigator.serviceWorker?.ready.then((worker) => worker.sync?.register('twige-outbox')).catch(() => {})

// A round of answers goes on in the version in which it was begun.
const answer = (pack, lesson, block, choice) =>
  save(pack, lesson, (state) => {
    if (state.done) throw new Error('done')
    state.attempt ||= pack.attempt || crypto.randomUUID()
    state.pack ||= { version: pack.version, lang: pack.language }
    state.answers[block.id] = choice.id
    state.given++
    return [{ ...state.pack, kind: 'response', attempt: state.attempt, item: lesson.id + '/' + block.id, value: choice.id }]
  })

let warned = false // that questions of a final are open

const finish = async (pack, lesson) => {
  const { answers } = await stateOf(pack.person, lesson.id)
  const missing = lesson.blocks.find((block) => /check|final/.test(block.kind) && !answers[block.id])
  if (missing && !warned) {
    $('#' + missing.id).append($('#told'))
    tell(pack.attempt ? 'open' : 'missing')
    $('#' + missing.id).querySelector('input, select').focus()
    warned = !!pack.attempt
    return
  }
  const saved = await save(pack, lesson, (state) => {
    if (state.done) return []
    state.done = true
    const attempt = state.attempt || pack.attempt
    const handedIn = { ...state.pack, kind: 'attempt_submit', attempt, item: lesson.id, value: String(state.given) }
    return [...(attempt ? [handedIn] : []), ...(pack.attempt ? [] : [{ ...state.pack, kind: 'lesson_done', item: lesson.id }])]
  })
  if (!saved) return
  if (pack.attempt) await within((store) => store('packs').put({ ...pack, lessons: [{ ...lesson, blocks: [] }] })).catch(() => {})
  const next = pack.lessons.find((other) => other.number === lesson.number + 1)
  location.hash = next ? `#${pack.course}/${next.number}` : '#'
}

const lessonPage = async (pack, lesson) => {
  warned = false
  title(lesson.title)
  const state = await stateOf(pack.person, lesson.id)
  const blocks = lesson.blocks.map((block) => block.kind === 'final' ? asked(pack, lesson, state, block) : block.choices.length
    ? question(pack, lesson, state, block)
    : written('section', { class: 'twige-' + block.kind }, block.html))
  const sound = pack.sounds?.[lesson.id]
  fill(
    paragraph(link('#', text('title'))),
    ...(sound ? [paragraph(text('listen'), element('br', {}), element('audio', { controls: true, preload: 'none', src: sound, 'aria-label': text('listen') }))] : []),
    element('div', { lang: pack.language }, ...blocks),
    !state.done ? button(text(pack.attempt ? 'hand-in' : 'finish'), () => finish(pack, lesson))
      : pack.attempt ? result(pack) : paragraph(element('strong', {}, text('done'))))
}

const fill = (...parts) => {
  $('#page').before($('#told')) // it may stand at a question that goes
  $('#page').replaceChildren(...parts)
}

const show = async () => {
  const { packs, lessons } = await mine()
  const [slug, number] = location.hash.slice(1).split('/')
  const pack = packs.find((one) => one.course === slug)
  const lesson = pack?.lessons.find((one) => one.number === Number(number))
  if (lesson) await lessonPage(pack, lesson)
  else {
    title(text('title'))
    fill(...(packs.length ? packs.flatMap((one) => course(one, lessons)) : [paragraph(text('none'))]))
  }
  await waiting()
}

// --- sending

const waiting = async () => {
  const { outbox, packs, others } = await mine()
  const refused = outbox.filter((event) => event.refused)
  const rest = outbox.length - refused.length
  visible('#send', rest)
  $('#send').textContent = text('send', rest)
  $('#leave').hidden = !(outbox.length && location.search === '?leaving')
  $('#refused').hidden = !refused.length
  $('#refused ul').replaceChildren(...refused.map((event) => element('li', {}, `${event.item.split('/')[1] || text(event.item === event.attempt ? 'hand-in' : 'finish')}: ${event.refused}`)))
  visible('#file', outbox.length)
  visible('#remove', packs.length)
  $('#others').hidden = !others
  return rest
}

const sendAll = async () => {
  const before = await waiting()
  const asked = !before || await send() // another turn may just have sent all
  const after = await waiting()
  if (before && !after) tell('sent')
  return asked
}

// One after the other, and never more than one that waits its turn.
let turn = Promise.resolve()
let queued
const soon = () => (queued ||= turn = turn.then(() => {
  queued = undefined
  return sendAll().catch(() => false)
}))

// Which entries are in the file: what was done since is not.
const inFile = () => (sessionStorage.getItem('file') || '').split(' ')

// What is said of the buttons at the end of the page stands there too.
const tellBelow = (key) => {
  $('#remove').parentNode.before($('#told'))
  tell(key)
}

const saveFile = async () => {
  const { outbox } = await mine()
  const address = URL.createObjectURL(new Blob([JSON.stringify(outbox, null, 1)], { type: 'application/json' }))
  element('a', { href: address, download: 'twige.json' }).click()
  sessionStorage.setItem('file', outbox.map((event) => event.id).join(' '))
  tellBelow('filed')
}

const remove = async () => {
  const person = await fact('person')
  const saved = inFile()
  const asked = await within(async (store) => {
    const of = async (name) => (await got(store(name).getAll())).filter((one) => one.person === person)
    const outbox = await of('outbox')
    if (outbox.some((event) => !saved.includes(event.id))) return 'first'
    if ($('#told').textContent !== text('sure')) return 'sure' // first it is said what goes
    for (const event of outbox) store('outbox').delete(event.id)
    for (const { course } of await of('packs')) store('packs').delete([person, course])
    for (const { id } of await of('lessons')) store('lessons').delete([person, id])
    store('facts').delete('person')
  })
  if (asked) return tellBelow(asked)
  if (!(await all('packs')).length) {
    await caches.delete('twige')
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
  }
  location.hash = '#'
  await show()
  tell('removed')
}

// A release may have brought a newer script: the phone keeps it before the network goes again.
const renew = async () => {
  if (!(await caches.match($('script[src*=offline]').src))) await keepShell()
}

// Who is signed in may be another person than who was here last.
const meet = async () => {
  const { person } = await door()
  const last = await fact('person')
  await within((store) => store('facts').put(person, 'person'))
  renew().catch(() => {})
  if (person !== last) await show()
}

// Without network every address shows this page, and the address of a lesson that was taken along shows the lesson.
const far = () => { $('#away').hidden = navigator.onLine && location.pathname === '/offline' }
const atLesson = () => history.replaceState(null, '', location.href.replace(/\/learn\/([^/]+)\/lessons\/(\d+)[^#/]*$/, '$&#$1/$2'))

// A line that is dead without saying so shall not leave the page empty.
const inTime = (work) => Promise.race([work.catch(() => {}), new Promise((resolve) => setTimeout(resolve, 5000))])

const kept = async () => {
  const taken = await all('packs') // a browser that keeps nothing shows the way to what is online
  $('#online').hidden = true
  $('#kept').hidden = false
  $('#send').onclick = async () => {
    $('#page').before($('#told'))
    tell()
    await endRest()
    if (!(await soon())) tell('no-network')
  }
  $('#again').onclick = async () => {
    const person = await fact('person')
    await within((store) => tryAgain(store, person))
    await endRest()
    await soon()
  }
  $('#file').onclick = saveFile
  $('#remove').onclick = remove
  far()
  atLesson()
  window.ononline = window.onoffline = far
  addEventListener('hashchange', async () => {
    tell()
    await show()
    $('h1').focus()
  })
  if (taken.length) await inTime(meet())
  addEventListener('online', soon)
  document.addEventListener('visibilitychange', soon)
  setInterval(soon, 60000)
  await show().finally(soon)
}

kept()
