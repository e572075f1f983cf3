/** What all views share: the fold, the moment a page shows, reading live or past states, and the wiring of the service. */
@NullMarked
package org.waymark.query.system;

import org.jspecify.annotations.NullMarked;
