/** Who is behind the ids of people in the ledger: the directory, which can be corrected and erased (docs/adr/0045). */
@NullMarked
package org.waymark.people;

import org.jspecify.annotations.NullMarked;
