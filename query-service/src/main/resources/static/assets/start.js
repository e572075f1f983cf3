import { Button, ErrorSummary, NotificationBanner, Radios, SkipLink, createAll } from './govuk-frontend.min.js'

for (const component of [Button, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(component)
}
