package org.waymark.command.imports.layout;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure it is what a column holds; the surest first. */
public enum Sure {
    /** Somebody said so with this file. */
    @JsonProperty("chosen")
    CHOSEN,
    /** Somebody said so when an earlier file had the same heading. */
    @JsonProperty("as last time")
    KEPT,
    /** The heading is a usual name of it. */
    @JsonProperty("certain")
    CERTAIN,
    /** The heading can mean it, and nothing else in the file does. */
    @JsonProperty("likely")
    LIKELY,
    /** A usual name of it occurs in the heading. */
    @JsonProperty("unsure")
    UNSURE
}
