package org.waymark.query.happening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.LinkEvent;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.query.happening.Happening.FrameworkLinked;
import org.waymark.query.happening.Happening.FrameworkUnlinked;
import org.waymark.query.happening.Happening.Linked;
import org.waymark.query.happening.Happening.Unlinked;

/** What links mean, of cases and of themes. */
final class LinkMeaning {

    private LinkMeaning() {}

    static EventMeaning of(LinkEvent event) {
        return new EventMeaning(happening(event), day -> sentence(event), memory -> changes(event));
    }

    private static Happening happening(LinkEvent event) {
        return switch (event) {
            case CaseLinked linked -> new Linked(linked.to());
            case CaseUnlinked unlinked -> new Unlinked(unlinked.to());
            case FrameworkItemLinked linked -> new FrameworkLinked(linked.framework(), linked.code());
            case FrameworkItemUnlinked unlinked -> new FrameworkUnlinked(unlinked.framework(), unlinked.code());
        };
    }

    private static String sentence(LinkEvent event) {
        return switch (event) {
            case CaseLinked linked -> "Linked %s to %s.".formatted(linked.item(), linked.to());
            case CaseUnlinked unlinked -> "Removed the link of %s to %s.".formatted(unlinked.item(), unlinked.to());
            case FrameworkItemLinked linked ->
                "Linked %s to %s of %s."
                        .formatted(subject(linked.theme(), linked.item()), linked.code(), linked.framework());
            case FrameworkItemUnlinked unlinked ->
                "Removed the link of %s to %s of %s."
                        .formatted(subject(unlinked.theme(), unlinked.item()), unlinked.code(), unlinked.framework());
        };
    }

    private static String subject(@Nullable String theme, @Nullable String item) {
        return item == null ? "theme " + theme : item;
    }

    private static List<FieldChange> changes(LinkEvent event) {
        return switch (event) {
            case CaseLinked linked -> List.of(new FieldChange("link", null, linked.to()));
            case CaseUnlinked unlinked -> List.of(new FieldChange("link", unlinked.to(), null));
            case FrameworkItemLinked linked -> List.of(new FieldChange(linked.framework(), null, linked.code()));
            case FrameworkItemUnlinked unlinked ->
                List.of(new FieldChange(unlinked.framework(), unlinked.code(), null));
        };
    }
}
