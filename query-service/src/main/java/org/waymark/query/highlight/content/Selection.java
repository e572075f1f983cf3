package org.waymark.query.highlight.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.events.LeftOutItem;
import org.waymark.query.highlight.content.ReportDraft.Chosen;
import org.waymark.query.highlight.content.Told.LeftOut;

/** Which items of a section are told. */
record Selection(Chosen chosen) {

    /** Whether an item is told although the section would not. */
    boolean includes(String ref) {
        return chosen.include().contains(ref);
    }

    private Optional<LeftOutItem> leftOut(String ref) {
        return chosen.exclude().stream().filter(item -> item.ref().equals(ref)).findFirst();
    }

    /** Those items that are not left out. */
    <T> List<T> of(Stream<T> items, Function<T, String> ref) {
        return items.filter(item -> leftOut(ref.apply(item)).isEmpty()).toList();
    }

    /** Those that are left out although they weigh so much that the report must say so. */
    <T> List<LeftOut> withheld(
            Stream<T> items, Function<T, String> ref, Function<T, String> title, Function<T, Optional<String>> weight) {
        return items.flatMap(item -> leftOut(ref.apply(item)).stream()
                        .flatMap(left -> weight.apply(item).stream()
                                .map(heavy -> new LeftOut(left.ref(), title.apply(item), heavy, left.why()))))
                .distinct()
                .toList();
    }
}
