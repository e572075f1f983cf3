package org.waymark.command.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an import does with a row. */
enum RowAction {
    /** The action is entered in the plan. */
    @JsonProperty("plan")
    PLAN,
    /** Nothing: the plan has it, word for word. */
    @JsonProperty("already there")
    ALREADY_THERE,
    /** Nothing: something in the row is wrong, and its errors say what. */
    @JsonProperty("problem")
    PROBLEM
}
