package org.waymark.query.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody gave to be imported: a file, or a table that they pasted. A session can keep it.
 *
 * @param file   null for a pasted table
 * @param pasted empty for a file
 */
public record ImportSource(@Nullable UploadedFile file, String pasted) implements Serializable {

    public static ImportSource file(UploadedFile file) {
        return new ImportSource(file, "");
    }

    public static ImportSource pasted(String text) {
        return new ImportSource(null, text);
    }

    /** What people call it. */
    public String name() {
        return file == null ? "the pasted table" : file.name();
    }

    void addTo(MultiValueMap<String, Object> form) {
        if (file == null) {
            form.add("pasted", pasted);
        } else {
            form.add("file", file.asResource());
        }
    }
}
