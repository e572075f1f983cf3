package org.waymark.command.imports.layout;

import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.table.Column;

/**
 * A column of a file and what is made of it.
 *
 * @param at      its place, counted from 0
 * @param name    what calls name it by: its letter in a spreadsheet, its number elsewhere
 * @param heading its name in the file; empty where it has none
 * @param column  what it holds; null where it is left out
 * @param sure    how sure that is; null where nothing is known of it
 */
public record ColumnUse(
        int at,
        String name,
        String heading,
        @Nullable Column column,
        @Nullable Sure sure) {}
