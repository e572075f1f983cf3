package org.waymark.query.paper;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.query.moment.AsOf;
import org.waymark.query.web.StrategyFrame;

/** Where a page leads to the file of what it shows: at the same moment, with the same filters. */
final class PaperLinks {

    private PaperLinks() {}

    /**
     * The address.
     *
     * @param filters those of the page, as its address has them
     * @param also    what the page filters by without saying so in its address; where that says so too, it counts
     * @param name    of the table, such as {@code risk-register}
     */
    static String address(StrategyFrame strategy, String filters, String also, String name, PaperFormat format) {
        AsOf asOf = strategy.asOf();
        String unsaid = also.isEmpty() || ("&" + filters).contains("&" + also.replaceAll("=.*", "=")) ? "" : also;
        String query = Stream.of(filters, unsaid, asOf.present() ? "" : asOf.parameters())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return "/api/strategies/" + strategy.code() + "/" + name + "." + format.extension()
                + (query.isEmpty() ? "" : "?" + query);
    }
}
