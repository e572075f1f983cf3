/** The tests that an auditor runs over the audit trail, and what each shows (docs/adr/0057). */
@NullMarked
package org.waymark.query.audit.tests;

import org.jspecify.annotations.NullMarked;
