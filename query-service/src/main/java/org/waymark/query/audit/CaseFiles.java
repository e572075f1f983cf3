package org.waymark.query.audit;

import java.util.Optional;
import org.waymark.events.StrategyCode;
import org.waymark.query.system.AsOf;

/** Everything about one case, as of any moment. */
public interface CaseFiles {

    /**
     * The file of a project or an action, if it existed at that moment.
     *
     * @throws org.waymark.query.system.BadAsOfException if the moment is not in the ledger, or is asked for as it is
     *     known now
     */
    Optional<CaseFile> find(StrategyCode strategy, String ref, AsOf asOf);
}
