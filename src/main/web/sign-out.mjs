// Whoever signs out while answers wait on the phone is asked first; the page of what was taken along keeps the number.
for (const form of document.querySelectorAll('form[action="/sign-out"]')) {
  form.addEventListener('submit', (event) => {
    if (location.pathname !== '/offline' && localStorage.getItem('waiting') > 0) {
      event.preventDefault()
      location = '/offline?leaving'
    }
  })
}
