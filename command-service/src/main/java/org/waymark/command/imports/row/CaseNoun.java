package org.waymark.command.imports.row;

/** What the rows of a kind of table are, in words for people. */
public enum CaseNoun {
    ACTION("action", "An action plan", "plan", "revise"),
    RISK("risk", "A risk register", "register", "revise or reassess"),
    PROJECT("project", "A list of projects", "grid", "revise");

    private final String one;
    private final String table;
    private final String place;
    private final String change;

    CaseNoun(String one, String table, String place, String change) {
        this.one = one;
        this.table = table;
        this.place = place;
        this.change = change;
    }

    /** Such as “action”. */
    String one() {
        return one;
    }

    /** The same at the beginning of a sentence. */
    String title() {
        return Character.toUpperCase(one.charAt(0)) + one.substring(1);
    }

    /** What holds them, such as “An action plan”. */
    String table() {
        return table;
    }

    /** Where they are once they are recorded, such as “plan”. */
    String place() {
        return place;
    }

    /** What is done where one shall be otherwise, such as “revise”. */
    String change() {
        return change;
    }
}
