/** What all kinds of cases have in common: a ref, a title and links. */
@NullMarked
package org.waymark.query.cases;

import org.jspecify.annotations.NullMarked;
