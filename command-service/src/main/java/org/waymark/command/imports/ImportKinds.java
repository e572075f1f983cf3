package org.waymark.command.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.project.ProjectTable;
import org.waymark.command.imports.risk.RiskTable;
import org.waymark.command.imports.row.ImportKind;

/** Every kind of table that can be imported. */
final class ImportKinds {

    static final List<ImportKind> ALL = List.of(ActionTable.KIND, RiskTable.KIND, ProjectTable.KIND);

    private ImportKinds() {}

    /** The kind with this name in addresses. */
    static Optional<ImportKind> named(String path) {
        return ALL.stream().filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** The names for a message: “action-plan, risk-register or projects”. */
    static String names() {
        List<String> paths = ALL.stream().map(ImportKind::path).toList();
        return paths.stream().limit(paths.size() - 1L).collect(Collectors.joining(", ")) + " or " + paths.getLast();
    }
}
