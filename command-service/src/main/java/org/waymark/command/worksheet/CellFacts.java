package org.waymark.command.worksheet;

import java.util.List;
import java.util.Optional;
import org.waymark.events.ColumnTarget;

/** What the cells of a row can name: people, and things that Waymark keeps. */
interface CellFacts {

    /** Why some people cannot be named, as a sentence; empty where they can. */
    Optional<String> strangers(List<String> people);

    /** The ref of the one thing that has this title; empty where none has, or several have. */
    Optional<String> titled(ColumnTarget target, String title);

    /** Why something cannot be referred to, such as “there is no action 9Z in this strategy”; empty where it can. */
    Optional<String> fault(ColumnTarget target, String ref);
}
