// Whoever signs out while own answers wait on the phone is asked first; the page of what was taken along keeps whose they are.
const waits = async (people) => {
  const { person, earlier = [] } = await (await fetch('/api/v1/sync', { redirect: 'error', signal: AbortSignal.timeout?.(8000) })).json()
  return [person, ...earlier].some((one) => people.includes(one))
}

for (const form of document.querySelectorAll('form[action="/sign-out"]')) {
  form.addEventListener('submit', async (event) => {
    const people = localStorage.getItem('waiting')
    if (location.search === '?leaving' || !people) return
    event.preventDefault()
    if (await waits(people).catch(() => true)) location = '/offline?leaving'
    else form.submit()
  })
}
