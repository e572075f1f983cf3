/** Every table as a file: a feature declares what its table is, and it leaves as Excel, CSV, PDF and Word. */
@NullMarked
package org.waymark.query.paper;

import org.jspecify.annotations.NullMarked;
