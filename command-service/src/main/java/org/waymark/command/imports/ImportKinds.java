package org.waymark.command.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.command.imports.row.Destination;
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

    /**
     * The case that rows go into, before anything was read of it.
     *
     * @throws IllegalArgumentException if no kind of table goes into such a case
     */
    Destination destination(Into into) {
        return all.stream()
                .map(ImportKind::into)
                .filter(kind -> kind != null && kind.field().equals(into.field()))
                .findFirst()
                .map(kind -> kind.at().apply(into.ref()))
                .orElseThrow(() -> new IllegalArgumentException("Nothing goes into a " + into.field()));
    }

    /** The names for a message: “action-plan, risk-register or projects”. */
    String names() {
        List<String> paths = all.stream().map(ImportKind::path).toList();
        return paths.stream().limit(paths.size() - 1L).collect(Collectors.joining(", ")) + " or " + paths.getLast();
    }
}
