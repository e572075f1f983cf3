/** Bringing tables in from files: an action plan, a risk register, a list of projects. */
@NullMarked
package org.waymark.query.imports;

import org.jspecify.annotations.NullMarked;
