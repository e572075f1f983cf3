/** What changed between two moments: since the last meeting (the pack of a review), since a decision, since any day. */
@NullMarked
package org.waymark.query.reviewpack;

import org.jspecify.annotations.NullMarked;
