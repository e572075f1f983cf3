package org.waymark.command.imports.layout;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a blank cell of a column means. */
public enum Blank {
    /** The same as the cell above it, as merged cells and lists under a heading have it. */
    @JsonProperty("as-above")
    AS_ABOVE,
    /** Nothing is said. */
    @JsonProperty("nothing")
    NOTHING,
    /** The value that was given for all blank cells of the column. */
    @JsonProperty("value")
    VALUE
}
