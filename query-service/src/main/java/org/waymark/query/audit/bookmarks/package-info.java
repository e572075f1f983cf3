/** What somebody who reads the audit trail has marked in it, with notes of their own: working papers (docs/adr/0057). */
@NullMarked
package org.waymark.query.audit.bookmarks;

import org.jspecify.annotations.NullMarked;
