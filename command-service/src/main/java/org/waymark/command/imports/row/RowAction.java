package org.waymark.command.imports.row;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an import does with a row. */
public enum RowAction {
    /** The case is entered. */
    @JsonProperty("plan")
    PLAN,
    /** Nothing: it is already there, unchanged. */
    @JsonProperty("already there")
    ALREADY_THERE,
    /** Nothing: something in the row is wrong, and its errors say what. */
    @JsonProperty("problem")
    PROBLEM
}
