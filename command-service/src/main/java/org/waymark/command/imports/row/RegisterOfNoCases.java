package org.waymark.command.imports.row;

import java.util.Map;

/**
 * What there is of a kind that is no case, such as a theme: its refs are its own.
 *
 * @param noun what one of them is called
 * @param all  empty where the table recognises its rows by itself
 */
public record RegisterOfNoCases(String noun, Map<String, ExistingCase> all) implements Register {

    @Override
    public boolean isTakenByAnother(String ref) {
        return false;
    }

    @Override
    public String numbered(int number) {
        return String.valueOf(number);
    }
}
