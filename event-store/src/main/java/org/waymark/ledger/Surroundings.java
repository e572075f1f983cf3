package org.waymark.ledger;

import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The rest of the ledger, to find out what was done to a commit. */
interface Surroundings {

    /** {@return the first document that starts at a position or behind it} */
    @Nullable RawBsonDocument firstFrom(long position);

    /** {@return the first document with this hash in a field} */
    @Nullable RawBsonDocument firstWith(String field, Binary hash);

    /** Where only the commits before are at hand. */
    Surroundings UNKNOWN = new Surroundings() {

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
