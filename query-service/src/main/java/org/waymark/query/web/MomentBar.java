package org.waymark.query.web;

import java.util.List;
import org.waymark.query.moment.AsOf;

/**
 * The bar that says which moment a page shows, and leads to others.
 *
 * @param asOf     the moment
 * @param here     the path of the page itself
 * @param compare  the path of the page that compares two moments
 * @param meetings those that were held, the latest first; their values are moments
 */
public record MomentBar(AsOf asOf, String here, String compare, List<Option> meetings) {

    public MomentBar {
        meetings = List.copyOf(meetings);
    }
}
