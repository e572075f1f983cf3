package org.waymark.command.imports.row;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an import does with a row. */
public enum RowAction {
    /** The case is entered. */
    @JsonProperty("add")
    ADD,
    /** The case is there and differs: it is changed, if changes are asked for. */
    @JsonProperty("change")
    CHANGE,
    /** Nothing: it is already there and says the same. */
    @JsonProperty("same")
    SAME,
    /** Nothing: the row is no case. */
    @JsonProperty("left-out")
    LEFT_OUT,
    /** Nothing: something in the row is wrong, and its errors say what. */
    @JsonProperty("problem")
    PROBLEM
}
