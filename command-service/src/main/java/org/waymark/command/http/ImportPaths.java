package org.waymark.command.http;

import java.util.List;

/** The paths at which files with many rows are taken. */
public record ImportPaths(List<String> paths) {

    public ImportPaths {
        paths = List.copyOf(paths);
    }
}
