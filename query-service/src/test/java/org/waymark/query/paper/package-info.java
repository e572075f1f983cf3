/** What tests elsewhere need of papers. */
@NullMarked
package org.waymark.query.paper;

import org.jspecify.annotations.NullMarked;
