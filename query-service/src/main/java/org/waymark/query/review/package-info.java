/** Meetings (reviews in events and the API), their decisions, and the changes that carry these out. */
@NullMarked
package org.waymark.query.review;

import org.jspecify.annotations.NullMarked;
