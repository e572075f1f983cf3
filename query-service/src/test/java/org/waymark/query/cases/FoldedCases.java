package org.waymark.query.cases;

import java.time.LocalDate;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;

/** The cases of a recorded history, without a server. */
public final class FoldedCases {

    private FoldedCases() {}

    public static Cases of(Recorded history, LocalDate today) {
        return of(new FoldedSnapshots(history, today));
    }

    public static Cases of(FoldedSnapshots folded) {
        return new Cases(folded.snapshots(), DeclaredKinds.all());
    }
}
