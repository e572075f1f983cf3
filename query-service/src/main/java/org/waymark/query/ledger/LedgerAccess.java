package org.waymark.query.ledger;

import org.waymark.events.Role;
import org.waymark.query.web.Reader;

/**
 * Which of the pages' links and buttons a reader gets: those that are open to them.
 *
 * @param verifies whether they may have the ledger verified
 * @param exports whether they may have a copy of everything
 * @param readsProofs whether they may see events with their proofs
 */
record LedgerAccess(boolean verifies, boolean exports, boolean readsProofs) {

    static LedgerAccess of(Reader reader) {
        boolean auditor = reader.roles().contains(Role.AUDITOR);
        return new LedgerAccess(auditor || reader.administers(), auditor, reader.readsHistory());
    }
}
