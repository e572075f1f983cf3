package org.waymark.query.paper;

import java.util.List;

/**
 * A table that can leave as a file, at any moment and with the filters in force. A bean of it is all that a feature declares:
 * the addresses, the formats and what stands on each page follow.
 */
public interface PaperTable {

    /** The end of its address, such as {@code risk-register}; {@code reviews/{ref}} for one of several. */
    String name();

    /** The page that shows it, below the strategy, such as {@code risks}. */
    String page();

    /** By what it can be narrowed or ordered: all that its page takes, but which part of a long list it shows. */
    List<PaperFilter> filters();

    /** Whether only those may have it who may read the audit trail. */
    boolean history();

    /**
     * What it shows besides what is recorded, the day, the directory and the roles of the reader: something whose text is the
     * same for the same file; empty for nothing.
     */
    default String besides(PaperQuestion asked) {
        return "";
    }

    /**
     * What it shows.
     *
     * @throws org.waymark.query.api.NotFoundException if the strategy has no such thing at that moment
     * @throws org.waymark.query.api.BadParameterException if a filter cannot be read
     */
    Paper read(PaperQuestion asked);
}
