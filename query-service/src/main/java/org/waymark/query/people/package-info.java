/** The directory of people: who is behind the ids in the ledger, who may see and change it, and erasure (docs/adr/0045). */
@NullMarked
package org.waymark.query.people;

import org.jspecify.annotations.NullMarked;
