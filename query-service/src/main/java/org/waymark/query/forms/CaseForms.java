package org.waymark.query.forms;

import java.util.List;
import java.util.Set;
import org.waymark.events.CaseKind;

/** What a feature brings: the commands about cases that people give in forms, in the order in which they are offered. */
public interface CaseForms {

    /** The kinds of cases they are about. */
    Set<CaseKind> kinds();

    List<CommandForm> forms();
}
