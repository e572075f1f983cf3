package org.waymark.events;

/** Where a column's values are kept, if not in the worksheet: with the impact of the action that the row is about. */
public enum ColumnSource {
    IMPACT_PLANNED,
    IMPACT_SO_FAR,
    IMPACT_EVIDENCE,
    IMPACT_COMMENTS
}
