package org.waymark.documents;

import java.util.List;

/** A list of points. */
public record Bullets(List<Paragraph> items) implements Block {

    public Bullets {
        items = List.copyOf(items);
    }

    public static Bullets of(List<String> items) {
        return new Bullets(items.stream().map(Paragraph::of).toList());
    }
}
