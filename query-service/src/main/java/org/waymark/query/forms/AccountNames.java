package org.waymark.query.forms;

import java.util.List;
import org.waymark.query.web.Option;

/** Who has an account, where this installation knows: there is no such bean where accounts are kept elsewhere. */
@FunctionalInterface
public interface AccountNames {

    /** As choices: the id, and what people see. */
    List<Option> all();
}
