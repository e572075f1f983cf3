package org.waymark.command.imports;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.table.Source;
import org.waymark.command.imports.table.Sources;
import org.waymark.command.schema.Texts;

/**
 * What somebody gave to be imported: a file, or a table that they pasted.
 *
 * @param name   of the file, without folders; of a pasted table what people call it
 * @param file   null for a pasted table
 * @param pasted null for a file
 */
record Upload(String name, byte @Nullable [] file, @Nullable String pasted) {

    /** Longer names of files are cut in what is said about the origin of a row. */
    private static final int LONGEST_NAME = 100;

    static Upload file(@Nullable String name, byte[] bytes) {
        String plain = name == null ? "" : Texts.clean(name.replace('\\', '/').replaceAll(".*/", ""));
        String shown = plain.isBlank() ? "a file" : plain;
        return new Upload(
                shown.length() <= LONGEST_NAME ? shown : "…" + shown.substring(shown.length() - LONGEST_NAME),
                bytes,
                null);
    }

    static Upload pasted(String text) {
        return new Upload("pasted table", null, text);
    }

    /**
     * The tables in it.
     *
     * @param known whether a text is a heading of any kind of table
     * @throws org.waymark.command.refusal.Refusal if it cannot be read
     */
    Source read(Predicate<String> known) {
        return file == null ? Sources.pasted(pasted == null ? "" : pasted, known) : Sources.read(file, name, known);
    }
}
