package org.waymark.command.imports.row;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A field of a case that a row would change.
 *
 * @param field  as the columns name it
 * @param title  what people call it
 * @param isReport whether it is reported from time to time, not agreed
 * @param before what the case says now; empty for nothing
 * @param after  what the row says
 */
public record FieldChange(
        String field, String title, @JsonIgnore boolean isReport, String before, String after) {}
