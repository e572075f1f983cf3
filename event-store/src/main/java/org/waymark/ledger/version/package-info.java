/** Which version wrote the data of a folder or a database, and whether this one can read them (docs/adr/0069). */
@NullMarked
package org.waymark.ledger.version;

import org.jspecify.annotations.NullMarked;
