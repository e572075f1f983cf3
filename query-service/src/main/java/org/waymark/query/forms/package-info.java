/** Commands as short forms: a feature says what it asks for, and one page shows and sends it. */
@NullMarked
package org.waymark.query.forms;

import org.jspecify.annotations.NullMarked;
