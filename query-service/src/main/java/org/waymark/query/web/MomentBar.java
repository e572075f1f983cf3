package org.waymark.query.web;

import java.util.List;
import org.waymark.query.moment.AsOf;

/**
 * The bar that says which moment a page shows, and leads to others.
 *
 * @param asOf     the moment
 * @param here     the path of the page itself
 * @param compare  the path of the page that compares two moments
 * @param named    moments that have a name, such as meetings, by kind; the values of the options are moments
 */
public record MomentBar(AsOf asOf, String here, String compare, List<OptionGroup> named) {

    public MomentBar {
        named = List.copyOf(named);
    }

    /** Whether the day it shows can also be shown in the other mode: a position has no day that anything is true for. */
    boolean canBeCorrected() {
        return !asOf.present() && !(asOf.moment() instanceof AsOf.AtPosition);
    }

    /** What is shown, in a sentence. */
    String explained() {
        return asOf.corrected()
                ? "It shows what is true for that day by everything recorded until now, with corrections and late reports."
                : "It shows what had been recorded by then, without later corrections and late reports.";
    }

    /** The page at the same moment, as it was known then instead of as it is known now, or the other way round. */
    String inOtherMode() {
        return here + "?"
                + asOf.in(asOf.corrected() ? AsOf.Mode.KNOWN : AsOf.Mode.CORRECTED)
                        .parameters();
    }
}
