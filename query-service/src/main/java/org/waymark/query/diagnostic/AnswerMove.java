package org.waymark.query.diagnostic;

import org.jspecify.annotations.Nullable;
import org.waymark.events.DiagnosticAnswer.Choice;

/** How an answer compares with that of the last run. */
public enum AnswerMove {
    BETTER("Better"),
    WORSE("Worse"),
    /** From or to “does not apply”, which is neither better nor worse. */
    OTHER("Changed"),
    SAME("The same"),
    /** The last run has no answer. */
    FIRST("Not answered last time");

    private final String title;

    AnswerMove(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }

    /** Whether it is another answer. */
    public boolean changed() {
        return this == BETTER || this == WORSE || this == OTHER;
    }

    /** @param before null where the last run has no answer */
    static AnswerMove of(@Nullable Choice before, Choice now) {
        if (before == null) {
            return FIRST;
        }
        if (before == now) {
            return SAME;
        }
        if (before == Choice.DOES_NOT_APPLY || now == Choice.DOES_NOT_APPLY) {
            return OTHER;
        }
        return strength(now) > strength(before) ? BETTER : WORSE;
    }

    private static int strength(Choice answer) {
        return switch (answer) {
            case YES -> 2;
            case PARTLY -> 1;
            case NO, DOES_NOT_APPLY -> 0;
        };
    }
}
