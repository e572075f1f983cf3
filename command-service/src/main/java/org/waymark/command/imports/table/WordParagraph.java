package org.waymark.command.imports.table;

import org.jspecify.annotations.Nullable;

/** A paragraph of a document while it is read: its text, and what it says of the list that it belongs to. */
final class WordParagraph {

    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private @Nullable Integer list;
    private @Nullable Integer level;

    void style(String id) {
        style = id;
    }

    void list(int id) {
        list = id;
    }

    void level(int at) {
        level = at;
    }

    String style() {
        return style;
    }

    /** Its text alone. */
    String text() {
        return text.toString();
    }

    void append(String more) {
        text.append(more);
    }

    /** Its text with the number or the bullet that Word writes in front of it, by itself or by its style. */
    String seen(WordStyles styles, WordLists lists) {
        int of = list == null ? styles.list(style).orElse(0) : list;
        if (of == 0) {
            return text.toString();
        }
        String sign = lists.next(of, level == null ? styles.level(style) : level);
        boolean bulletOfNothing = sign.equals("•") && text.toString().isBlank();
        return sign.isEmpty() || bulletOfNothing ? text.toString() : sign + " " + text;
    }
}
