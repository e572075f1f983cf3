package org.waymark.query.reviewpack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.reviewpack.ReviewPack.Movement;
import org.waymark.query.web.Formats;

/** How much changed of each kind, for whoever reads no further. */
public final class PackTotals {

    private PackTotals() {}

    /**
     * How much changed of one kind.
     *
     * @param anchor where the page tells it
     * @param title  such as “Risks”
     * @param number how often something happened
     * @param parts  the same thing by thing, in words
     */
    public record Total(String anchor, String title, int number, String parts) {

        String inWords() {
            return title + ": " + number + " (" + parts + ")";
        }
    }

    /** Those of which something changed, in the order in which the pack tells them. */
    public static List<Total> of(ReviewPack pack) {
        List<Total> totals = new ArrayList<>();
        List<Movement> moved = pack.themes().stream()
                .flatMap(theme -> theme.movements().stream())
                .toList();
        if (!moved.isEmpty()) {
            totals.add(new Total("ratings", "Changed ratings", moved.size(), directions(moved)));
        }
        pack.sections().stream()
                .filter(section -> !section.nothing())
                .map(PackTotals::total)
                .forEach(totals::add);
        if (!pack.decisions().isEmpty()) {
            long done = pack.decisions().stream()
                    .filter(row -> row.carriedOut() || row.withdrawn() != null)
                    .count();
            totals.add(
                    new Total("decisions", "Decisions", pack.decisions().size(), done + " carried out or withdrawn"));
        }
        return List.copyOf(totals);
    }

    private static Total total(PackSection section) {
        return new Total(
                anchor(section),
                section.title(),
                section.changes(),
                section.happened().stream()
                        .map(group -> Formats.lowerCase(group.title()) + ": "
                                + group.entries().size())
                        .collect(Collectors.joining(", ")));
    }

    /** Where the page tells what happened to the cases of a kind. */
    public static String anchor(PackSection section) {
        return "changed-" + section.name();
    }

    private static String directions(List<Movement> moved) {
        long better = count(moved, Trend.UP);
        long worse = count(moved, Trend.DOWN);
        long other = moved.size() - better - worse;
        return better + " better, " + worse + " worse" + (other == 0 ? "" : ", " + other + " other");
    }

    private static long count(List<Movement> moved, Trend direction) {
        return moved.stream().filter(each -> each.direction() == direction).count();
    }
}
