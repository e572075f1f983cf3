/** The words of the ledger: every event Waymark can record, with the ids and values they carry. */
@NullMarked
package org.waymark.events;

import org.jspecify.annotations.NullMarked;
