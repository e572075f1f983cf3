// What JavaScript adds to forms; without it they work all the same.

const WARN_SECONDS = 5 * 60

function time (milliseconds) {
  return new Date(milliseconds).toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true }).replace(' ', '')
}

/** Warns before the session ends, and lets whoever is still typing go on. */
function watchSession (line) {
  const warning = document.createElement('div')
  warning.className = 'wm-session-warning'
  warning.setAttribute('role', 'alert')
  let timers = []

  function say (text, button) {
    const words = document.createElement('p')
    words.className = 'govuk-body'
    words.textContent = text
    warning.replaceChildren(words, ...(button ? [button] : []))
    document.body.append(warning)
  }

  function warn (ends) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'govuk-button govuk-button--secondary'
    button.textContent = 'Stay signed in'
    button.addEventListener('click', staySignedIn)
    say('You will be signed out at ' + time(ends) + '. What you have typed is not saved yet.', button)
  }

  function over () {
    say('Your session has ended. Send the form: you can sign in again and find what you typed.')
  }

  async function staySignedIn () {
    try {
      const answer = await fetch(line.dataset.signedIn, { headers: { Accept: 'text/plain' } })
      if (answer.ok && !answer.redirected) {
        warning.remove()
        watch(Number(await answer.text()))
      } else {
        over()
      }
    } catch {
      say('Waymark cannot be reached at the moment. What you have typed is still here.')
    }
  }

  function watch (seconds) {
    timers.forEach(clearTimeout)
    const ends = Date.now() + seconds * 1000
    line.querySelector('.wm-session__end').textContent = time(ends)
    timers = [
      setTimeout(() => warn(ends), Math.max(0, seconds - WARN_SECONDS) * 1000),
      setTimeout(over, seconds * 1000)
    ]
  }

  watch(Number(line.dataset.seconds))
}

document.querySelectorAll('.wm-session').forEach(watchSession)

/** Shows the score and the rating of a risk while somebody chooses its likelihood and impact. */
function showScores (scale) {
  const ratings = scale.dataset.ratings.split('|')
  document.querySelectorAll("select[name$='likelihood']").forEach(likelihood => {
    const impact = document.getElementById(likelihood.name.replace(/likelihood$/, 'impact'))
    if (!impact) return
    const score = document.createElement('p')
    score.className = 'govuk-body wm-score'
    score.setAttribute('role', 'status')
    impact.closest('.govuk-form-group').after(score)
    const show = () => {
      const [one, other] = [Number(likelihood.value), Number(impact.value)]
      score.textContent = one && other
        ? 'Score ' + one + ' × ' + other + ' = ' + one * other + ': ' + ratings[(one - 1) * 5 + other - 1]
        : ''
    }
    likelihood.addEventListener('change', show)
    impact.addEventListener('change', show)
    show()
  })
}

const scale = document.getElementById('risk-scale')
if (scale) showScores(scale)

/** Narrows a long list of people to those whose names hold what is typed; who is ticked stays in sight. */
function searchAmong (known, number) {
  const items = [...known.querySelectorAll('.govuk-checkboxes__item')]
  if (items.length <= 12) return
  const group = document.createElement('div')
  group.className = 'govuk-form-group'
  const label = document.createElement('label')
  label.className = 'govuk-label'
  label.textContent = 'Search these names'
  const typed = document.createElement('input')
  typed.type = 'search'
  typed.className = 'govuk-input govuk-input--width-20'
  typed.id = label.htmlFor = 'search-known-' + number
  typed.autocomplete = 'off'
  typed.addEventListener('input', () => {
    const sought = typed.value.trim().toLowerCase()
    items.forEach(item => {
      item.hidden = !item.textContent.toLowerCase().includes(sought) && !item.querySelector('input').checked
    })
  })
  group.append(label, typed)
  known.querySelector('.govuk-details__text').prepend(group)
}

document.querySelectorAll('.wm-known').forEach(searchAmong)

/** Rows that have a place in a list can be moved by buttons too; the numbers that are sent follow. */
function moveRows (table) {
  const rows = () => [...table.querySelectorAll('tbody tr')]
  const place = row => row.querySelector('input[name$="-place"]')
  const title = row => row.querySelector('input[name$="-title"]').value

  function number () {
    const all = rows()
    const last = all.findLastIndex(title)
    all.forEach((row, index) => { place(row).value = index <= last ? index + 1 : '' })
  }

  function button (row, step, word) {
    const move = document.createElement('button')
    move.type = 'button'
    move.className = 'wm-move'
    move.textContent = step < 0 ? '↑' : '↓'
    move.setAttribute('aria-label', word + ' ' + (title(row) || 'this item'))
    move.addEventListener('click', () => {
      const other = step < 0 ? row.previousElementSibling : row.nextElementSibling
      if (!other) return
      if (step < 0) other.before(row)
      else other.after(row)
      number()
      move.focus()
    })
    return move
  }

  rows().forEach(row => place(row).after(button(row, -1, 'Move up'), button(row, 1, 'Move down')))
}

document.querySelectorAll('table:has(input[name$="-place"])').forEach(moveRows)
