package org.waymark.embedded.store;

import org.jspecify.annotations.Nullable;

/** Keys from one key (inclusive) to another (exclusive); null means to the end. */
public record KeyRange(KeyBytes from, @Nullable KeyBytes to) {

    public static final KeyRange ALL = new KeyRange(KeyBytes.EMPTY, null);

    public static KeyRange startingWith(KeyBytes prefix) {
        return new KeyRange(prefix, prefix.afterPrefix());
    }

    /** This range of values, for the keys that begin with {@code prefix}. */
    public KeyRange under(KeyBytes prefix) {
        return new KeyRange(prefix.plus(from), to == null ? prefix.afterPrefix() : prefix.plus(to));
    }

    public KeyRange intersect(KeyRange other) {
        KeyBytes from = this.from.compareTo(other.from) >= 0 ? this.from : other.from;
        if (to == null || other.to == null) {
            return new KeyRange(from, to == null ? other.to : to);
        }
        return new KeyRange(from, to.compareTo(other.to) <= 0 ? to : other.to);
    }

    public boolean isEmpty() {
        return to != null && from.compareTo(to) >= 0;
    }

    public boolean contains(KeyBytes key) {
        return from.compareTo(key) <= 0 && (to == null || key.compareTo(to) < 0);
    }
}
