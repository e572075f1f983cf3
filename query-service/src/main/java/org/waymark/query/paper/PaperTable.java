package org.waymark.query.paper;

/**
 * A table that can leave as a file, at any moment and with the filters in force. A bean of it is all that a feature declares:
 * the addresses, the formats and what stands on each page follow.
 */
public interface PaperTable {

    /** The end of its address, such as {@code risk-register}; {@code reviews/{ref}} for one of several. */
    String name();

    /** Whether only those may have it who may read the audit trail. */
    boolean history();

    /**
     * What it shows.
     *
     * @throws org.waymark.query.api.NotFoundException if the strategy has no such thing at that moment
     * @throws org.waymark.query.api.BadParameterException if a filter cannot be read
     */
    Paper read(PaperQuestion asked);
}
