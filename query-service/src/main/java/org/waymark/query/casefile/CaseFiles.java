package org.waymark.query.casefile;

import java.util.Optional;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;

/** Everything about one case, as of any moment. */
public interface CaseFiles {

    /**
     * The file of a project or an action, if it existed at that moment.
     *
     * @throws org.waymark.query.moment.BadAsOfException if the moment is not in the ledger, or is asked for as it is
     *     known now
     */
    Optional<CaseFile> find(StrategyCode strategy, String ref, AsOf asOf);
}
