// Before anything is drawn: what JavaScript will hide or show is styled from the start, so that nothing shifts.
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
}
