import { Button, ErrorSummary, NotificationBanner, Radios, SkipLink, createAll } from './govuk-frontend.min.js'

for (const component of [Button, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(component)
}

// whoever adds rows one after the other goes on typing where the next one begins
if (location.hash === '#add-row') {
  document.querySelector('#add-row ~ form :is(input:not([type=hidden]), textarea, select)')?.focus()
}
