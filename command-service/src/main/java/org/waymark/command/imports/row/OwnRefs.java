package org.waymark.command.imports.row;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.imports.table.Header;

/**
 * Gives every row of a table in which each row has a ref of its own that ref, so that an import can be repeated. A row
 * without one is recognised by what it says, or else by what it is called, and gets the next free ref if it is new. Used
 * for one import.
 */
public final class OwnRefs {

    private final Header header;
    private final ImportKind kind;
    private final CaseDefinition cases;
    private final ImportContext context;
    private final Map<String, Integer> rowOfRef = new HashMap<>();
    private final Map<CaseFingerprint, Deque<String>> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int last;

    private OwnRefs(Header header, ImportKind kind, ImportContext context) {
        this.header = header;
        this.kind = kind;
        this.cases = kind.cases();
        this.context = context;
    }

    /** What is going to be done with each row, in their order. */
    public static List<PlannedRow> allot(Header header, ImportKind kind, List<Draft> drafts, ImportContext context) {
        return new OwnRefs(header, kind, context).allot(drafts);
    }

    private List<PlannedRow> allot(List<Draft> drafts) {
        drafts.stream().map(Draft::ref).filter(ref -> !ref.isEmpty()).forEach(taken::add);
        context.cases(cases).forEach((ref, there) -> {
            if (!taken.contains(ref)) {
                there.recognisedBy()
                        .forEach(content -> known.computeIfAbsent(content, _ -> new ArrayDeque<>())
                                .add(ref));
            }
        });
        List<PlannedRow> plan = new ArrayList<>();
        drafts.forEach(draft -> plan.add(draft.ref().isEmpty() ? withoutRef(draft) : withRef(draft)));
        return plan;
    }

    private PlannedRow withRef(Draft draft) {
        String ref = draft.ref();
        Integer before = rowOfRef.putIfAbsent(ref, draft.row());
        PlannedRow planned = PlannedRow.plan(draft, ref);
        if (before != null) {
            return planned.failing(atRef(
                    draft,
                    "Row %d also has the reference %s. Give each %s its own.".formatted(before, ref, cases.noun())));
        }
        if (context.isTakenByAnother(cases, ref)) {
            return planned.failing(atRef(
                    draft,
                    "%s is already used for something else. Give the %s another one, or clear the cell to get the next free one."
                            .formatted(ref, cases.noun())));
        }
        return context.find(cases, ref).map(there -> there(draft, ref, there)).orElse(planned);
    }

    private PlannedRow withoutRef(Draft draft) {
        if (!draft.isSound()) {
            return PlannedRow.plan(draft, "");
        }
        CaseFingerprint content = draft.entry().content();
        Optional<String> same = Optional.ofNullable(known.get(content)).map(Deque::poll);
        if (same.isPresent()) {
            taken.add(same.get());
            return PlannedRow.alreadyThere(draft, same.get());
        }
        return named(content)
                .map(there -> there(draft, there.getKey(), there.getValue()))
                .orElseGet(() -> PlannedRow.plan(draft, free()));
    }

    /** The case that is called the same and that no row of the file is yet. */
    private Optional<Map.Entry<String, ExistingCase>> named(CaseFingerprint content) {
        return context.cases(cases).entrySet().stream()
                .filter(there -> there.getValue().now().title().equalsIgnoreCase(content.title()))
                .filter(there -> taken.add(there.getKey()))
                .findFirst();
    }

    private PlannedRow there(Draft draft, String ref, ExistingCase there) {
        if (!draft.isSound()) {
            return PlannedRow.plan(draft, ref);
        }
        CaseFingerprint content = draft.entry().content();
        return there.isRecognisedBy(content)
                ? PlannedRow.alreadyThere(draft, ref)
                : PlannedRow.plan(draft, ref)
                        .failing(atRef(
                                draft,
                                "%s %s is already in the %s and differs in %s. If the file is right, %s it there; if not, correct the file."
                                        .formatted(
                                                cases.title(),
                                                ref,
                                                kind.words().register(),
                                                content.differencesFrom(
                                                        there.now(),
                                                        kind.words().register()),
                                                kind.words().change())));
    }

    private String free() {
        String ref = cases.numbered(++last);
        while (context.isTaken(ref) || !taken.add(ref)) {
            ref = cases.numbered(++last);
        }
        return ref;
    }

    private CellError atRef(Draft draft, String message) {
        return new CellError(header.nameOf(header.kind().ref()), draft.row(), message);
    }
}
