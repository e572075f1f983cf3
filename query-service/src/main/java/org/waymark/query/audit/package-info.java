/** The audit trail, one sentence an event with before and after, and the case files made from it. */
@NullMarked
package org.waymark.query.audit;

import org.jspecify.annotations.NullMarked;
