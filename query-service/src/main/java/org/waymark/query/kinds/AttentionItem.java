package org.waymark.query.kinds;

/** A case that needs attention. Each kind has a record of its own, whose {@code @JsonTypeName} is that of its section. */
public interface AttentionItem {

    /** Of the case. */
    String ref();

    String title();
}
