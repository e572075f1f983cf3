package org.waymark.ledger.verify;

import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The rest of the ledger, to find out what was done to a commit. */
interface LedgerLookup {

    /** {@return the first document that starts at a position or behind it} */
    @Nullable RawBsonDocument firstFrom(long position);

    /** {@return the first document with this hash in a field} */
    @Nullable RawBsonDocument firstWith(String field, Binary hash);

    /** Where only the commits before are at hand. */
    LedgerLookup UNKNOWN = new LedgerLookup() {

        @Override
        public @Nullable RawBsonDocument firstFrom(long position) {
            return null;
        }

        @Override
        public @Nullable RawBsonDocument firstWith(String field, Binary hash) {
            return null;
        }
    };
}
