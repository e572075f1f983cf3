// Keeps an open page up to date: hears of what is recorded, fetches the page anew and puts what differs in its place. What
// somebody is typing, their place and what they have opened stay. Without JavaScript, or where the server has no place
// for another page, the page is as it was when it was loaded.

const TOGETHER = 150
const MARKED = 120_000
const SAID_EVERY = 10_000
const AGAIN = 30_000
const FAILURES = 3
const IDLE_CHECK = 30_000
const NOT_NOW = 60_000
const ROOM = 120
const LONGEST = 60

const { live, idle } = document.querySelector('script[data-live]').dataset
const [address, after] = live.split('?after=')
const content = document.getElementById('content')

let told = after
let source = null
let failures = 0
let ended = false
let timer = null
let fetching = false
let lastActive = Date.now()
let lastSaid = 0
let news = []
/** What changed lately: the path of its page, and until when it is marked. */
const marked = new Map()

const note = document.createElement('div')
note.className = 'wm-live'
note.hidden = true
const said = document.createElement('p')
said.className = 'wm-live-said govuk-visually-hidden'
said.setAttribute('role', 'status')

// Hearing of changes

function listen () {
  if (source || ended || document.hidden) return
  source = new EventSource(address + '?after=' + told)
  source.addEventListener('open', () => { failures = 0 })
  source.addEventListener('change', event => heard(event, JSON.parse(event.data)))
  source.addEventListener('many', event => heard(event, null))
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED) return
    hush()
    failures++
    if (failures < FAILURES) setTimeout(listen, AGAIN)
  })
}

/** A browser has few connections to a server: only a page that can be seen keeps one. */
function hush () {
  if (source) source.close()
  source = null
}

function heard (event, change) {
  told = event.lastEventId
  news.push(change)
  if (change) marked.set(change.page, Date.now() + MARKED)
  refreshSoon()
}

function refreshSoon () {
  if (!fetching && timer === null) timer = setTimeout(refresh, TOGETHER)
}

async function refresh () {
  timer = null
  fetching = true
  const now = news
  news = []
  try {
    const answer = await fetch(window.location.href, {
      headers: { Accept: 'text/html', 'Waymark-Min-Position': told },
      cache: 'no-cache'
    })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = answer.ok && !answer.redirected && page.getElementById('content')
    if (fresh) {
      document.title = page.title
      update(fresh)
      say(now, false)
    } else {
      say(now, true)
    }
  } catch {
    say(now, true)
  }
  fetching = false
  if (news.length > 0) refreshSoon()
}

// Putting what differs in its place

function update (fresh) {
  const focused = document.activeElement
  bring(content, fresh)
  mark()
  if (focused && focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true })
}

/** What an element is about, so that it is found again where others came or went. */
function key (node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeName
  const about = node.matches('tr, li, section, article, tbody') && !node.id && node.querySelector('a[href*="cases/"]')
  return node.nodeName + '#' + node.id + (about ? about.getAttribute('href') : '')
}

/** Makes the children of an element those of another, keeping those that are there already. */
function bring (element, fresh) {
  const waiting = new Map()
  for (const child of element.childNodes) {
    const about = key(child)
    if (waiting.has(about)) waiting.get(about).push(child)
    else waiting.set(about, [child])
  }
  const pairs = [...fresh.childNodes].map(child => [child, (waiting.get(key(child)) || []).shift()])
  waiting.forEach(rest => rest.filter(child => !isTyped(child)).forEach(child => child.remove()))
  let place = element.firstChild
  for (const [child, kept] of pairs) {
    if (!kept) {
      element.insertBefore(document.importNode(child, true), place)
    } else {
      if (kept === place) place = place.nextSibling
      else element.insertBefore(kept, place)
      renew(kept, child)
    }
  }
}

function renew (node, fresh) {
  if (node.isEqualNode(fresh)) return
  if (node.nodeType !== Node.ELEMENT_NODE) {
    node.nodeValue = fresh.nodeValue
  } else if (!(node.matches('form, .govuk-form-group, input, select, textarea') && isTyped(node))) {
    renewAttributes(node, fresh)
    if (!node.matches('textarea')) bring(node, fresh)
    else node.value = fresh.value
  }
}

function renewAttributes (node, fresh) {
  // What is opened stays open, and what the page's other scripts noted stays noted.
  const own = name => (name === 'open' && node.matches('details')) || name.startsWith('data-govuk-')
  for (const { name } of [...node.attributes]) {
    if (!fresh.hasAttribute(name) && !own(name)) node.removeAttribute(name)
  }
  for (const { name, value } of fresh.attributes) {
    if (node.getAttribute(name) !== value && !own(name)) node.setAttribute(name, value)
  }
}

/** Whether somebody is typing in it, or has typed something that is not sent yet. */
function isTyped (node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return false
  const fields = [node, ...node.querySelectorAll('input, select, textarea')]
  return fields.some(field => {
    if (field.matches('select')) {
      return field === document.activeElement ||
        [...field.options].some(option => option.selected !== option.defaultSelected && !isFirst(field, option))
    }
    if (field.matches('input[type=checkbox], input[type=radio]')) return field.checked !== field.defaultChecked
    return field.matches('input:not([type=hidden]), textarea') &&
      (field === document.activeElement || field.value !== field.defaultValue)
  })
}

/** Of a choice in which none is chosen from the start, the first is. */
function isFirst (field, option) {
  return option.index === 0 && ![...field.options].some(each => each.defaultSelected)
}

// Saying what changed

function mark () {
  const now = Date.now()
  for (const [page, until] of marked) {
    if (until < now) marked.delete(page)
    else if (page !== window.location.pathname) markLinksTo(page)
  }
}

function markLinksTo (page) {
  const parts = new Set([...content.querySelectorAll('a[href*="cases/"]')]
    .filter(link => link.pathname === page)
    .map(link => link.closest('tr, li, section') || link))
  for (const part of parts) {
    if (part.classList.contains('wm-live-changed')) continue
    part.classList.add('wm-live-changed')
    const word = document.createElement('span')
    word.className = 'wm-tag wm-live-mark'
    word.textContent = 'Changed'
    placeFor(part).append(' ', word)
  }
}

/** In a row, where there is room for a word. */
function placeFor (part) {
  return [...(part.cells || [])].find(cell => cell.clientWidth > ROOM) || part
}

function say (changes, old) {
  const known = changes.filter(change => change)
  const last = known.at(-1)
  const words = document.createElement('p')
  words.className = 'govuk-body'
  if (changes.length > known.length || !last) {
    words.append('Much has changed just now. ')
  } else {
    if (known.length > 1) words.append(known.length + ' changes. The last: ')
    words.append(...lastOf(last))
  }
  words.append(old ? reload('Reload the page to see it') : '')
  showNote(words)
  announce(words.textContent)
}

function lastOf (change) {
  const who = document.createElement('strong')
  who.textContent = change.by || ''
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = change.page
  link.textContent = change.kind ? change.item + ': ' + shortened(change.title) : 'The strategy'
  return change.by
    ? [who, ' ', when(change), ': ' + change.sentence + ' ', link, ' ']
    : [link, ' was changed ', when(change), '. ']
}

function shortened (title) {
  return title.length > LONGEST ? title.slice(0, LONGEST).trimEnd() + '…' : title
}

/** “just now”, and in a while the time. */
function when (change) {
  const time = document.createElement('time')
  time.dateTime = change.recordedAt
  time.textContent = 'just now'
  setTimeout(() => {
    time.textContent = 'at ' + new Date(change.recordedAt)
      .toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true }).replace(' ', '')
  }, NOT_NOW)
  return time
}

function reload (text) {
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = window.location.href
  link.textContent = text
  link.addEventListener('click', event => {
    event.preventDefault()
    window.location.reload()
  })
  return link
}

function showNote (words) {
  const hide = document.createElement('button')
  hide.type = 'button'
  hide.className = 'govuk-button govuk-button--secondary wm-live__hide'
  hide.textContent = 'Hide'
  hide.addEventListener('click', () => { note.hidden = true })
  note.replaceChildren(words, hide)
  note.hidden = false
}

/** Who listens to the page is told now and then, not at every change of a busy meeting. */
let waiting = null
function announce (text) {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    said.textContent = text.replace(/\s+/g, ' ').trim()
    lastSaid = Date.now()
  }, Math.max(0, lastSaid + SAID_EVERY - Date.now()))
}

// When to listen

function watchActivity () {
  for (const event of ['pointerdown', 'keydown', 'scroll']) {
    window.addEventListener(event, () => { lastActive = Date.now() }, { passive: true, capture: true })
  }
  if (Number(idle) > 0) setInterval(endWhenIdle, IDLE_CHECK)
}

/** Nobody is there any more: the session must end as it would without this. */
function endWhenIdle () {
  if (ended || Date.now() - lastActive < Number(idle) * 1000) return
  ended = true
  hush()
  const words = document.createElement('p')
  words.className = 'govuk-body'
  words.append('This page is no longer kept up to date. ', reload('Reload it'))
  showNote(words)
}

if (content && 'EventSource' in window) {
  content.after(note)
  document.body.append(said)
  watchActivity()
  document.addEventListener('visibilitychange', () => document.hidden ? hush() : listen())
  window.addEventListener('pagehide', hush)
  window.addEventListener('pageshow', event => { if (event.persisted) listen() })
  listen()
}
