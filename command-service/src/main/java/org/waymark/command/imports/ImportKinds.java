package org.waymark.command.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.command.imports.row.ImportKind;

/** Every kind of table that can be imported. */
public record ImportKinds(List<ImportKind> all) {

    public ImportKinds {
        all = List.copyOf(all);
    }

    /** The kind with this name in addresses. */
    Optional<ImportKind> named(String path) {
        return all.stream().filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** The names for a message: “action-plan, risk-register or projects”. */
    String names() {
        List<String> paths = all.stream().map(ImportKind::path).toList();
        return paths.stream().limit(paths.size() - 1L).collect(Collectors.joining(", ")) + " or " + paths.getLast();
    }
}
