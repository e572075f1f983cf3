package org.waymark.embedded.query;

import java.util.List;
import org.waymark.embedded.store.KeyBytes;
import org.waymark.embedded.store.KeyRange;

/** What a query asks of one field, as far as an index can answer it. */
sealed interface Condition {

    /** The field equals one of these values, each given as its key. */
    record OneOf(List<KeyBytes> values) implements Condition {}

    /** The field lies in this range, which never reaches beyond values of one type. */
    record Between(KeyRange range) implements Condition {}
}
