/** The case file: the state of one case, its timeline, and what can be done next. */
@NullMarked
package org.waymark.query.casefile;

import org.jspecify.annotations.NullMarked;
