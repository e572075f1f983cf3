/** What the commands for a whole ledger do, print and end with. */
@NullMarked
package org.waymark.standalone.tools;

import org.jspecify.annotations.NullMarked;
