// Arrow keys lead from one item of a meeting to the next, as the links below it do.

const WAYS = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'prev',
  PageUp: 'prev',
  Escape: 'up'
}

document.addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const way = WAYS[event.key] && document.querySelector(`a[rel="${WAYS[event.key]}"]`)
  if (way) {
    event.preventDefault()
    way.click()
  }
})

document.querySelector('.wm-present__keys')?.removeAttribute('hidden')
