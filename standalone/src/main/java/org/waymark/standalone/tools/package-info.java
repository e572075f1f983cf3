/** What can be done with a whole ledger at the prompt: verify it, write it to a file, read it back. No Spring, no services. */
@NullMarked
package org.waymark.standalone.tools;

import org.jspecify.annotations.NullMarked;
