// Asks again how far something is, without loading the page anew: who reads or listens keeps their place. Without JavaScript
// the page does that by itself.

const LIVE_EVERY = 10_000

const shown = document.getElementById('how-far')
const seconds = Number(document.querySelector('script[data-seconds][src*="again"]').dataset.seconds)

/** Says now and then how far it is to those who listen. */
const said = document.createElement('p')
said.className = 'govuk-visually-hidden'
said.setAttribute('role', 'status')
shown.after(said)
let lastSaid = Date.now()

async function ask () {
  try {
    const answer = await fetch(window.location.href, { headers: { Accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const now = answer.ok && page.getElementById('how-far')
    if (!now) {
      window.location.assign(answer.url)
      return
    }
    shown.replaceChildren(...now.childNodes)
    if (Date.now() - lastSaid >= LIVE_EVERY) {
      said.textContent = shown.textContent.replace(/\s+/g, ' ').trim()
      lastSaid = Date.now()
    }
  } catch {
    // asked again in a while: what goes on does not need this page
  }
  setTimeout(ask, seconds * 1000)
}

setTimeout(ask, seconds * 1000)
