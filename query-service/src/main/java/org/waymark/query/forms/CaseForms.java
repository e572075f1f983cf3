package org.waymark.query.forms;

import java.util.List;
import org.waymark.query.kinds.CaseDeclaration;

/** What a feature brings: the commands about cases that people give in forms, in the order in which they are offered. */
public interface CaseForms {

    /** Whether they are about cases of this kind. */
    boolean isAbout(CaseDeclaration kind);

    List<CommandForm> forms();
}
