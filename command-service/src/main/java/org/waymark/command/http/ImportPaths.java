package org.waymark.command.http;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where files with many rows are taken. */
public record ImportPaths(List<Path> all) {

    public ImportPaths {
        all = all.stream().sorted(Comparator.comparing(Path::path)).toList();
    }

    /**
     * One of these addresses.
     *
     * @param into the case that all rows go into; null where they go into none
     */
    public record Path(String path, @Nullable Into into) {}

    /**
     * A case that rows go into.
     *
     * @param parameter that names it, by its reference
     * @param noun      what people call it
     * @param example   of a reference
     */
    public record Into(String parameter, String noun, String example) {}
}
