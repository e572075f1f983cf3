package org.waymark.command.imports.action;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.command.action.ActionFeature;
import org.waymark.command.imports.row.CaseFingerprint;
import org.waymark.command.imports.row.CellError;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ExistingCase;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.table.Header;
import org.waymark.events.CaseId;

/**
 * Gives every row of an action plan its ref, so that an import can be repeated. A ref that one row has stays; one that several rows share
 * gets numbers, 3A.1, 3A.2 …, in the order of the file. A row whose content the plan already has, under the shared ref or a
 * number of it, keeps that ref wherever it is in the file now. Used for one import.
 */
final class RefAllocator {

    private static final Pattern NUMBERED = Pattern.compile("(.+)\\.\\d+");

    private final Header header;
    private final ImportContext context;
    private final Map<String, Map<CaseFingerprint, Deque<String>>> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private RefAllocator(Header header, ImportContext context) {
        this.header = header;
        this.context = context;
        context.cases(ActionFeature.KIND).forEach(this::remember);
    }

    /** What is going to be done with each row, in their order. */
    static List<PlannedRow> allot(Header header, List<Draft> drafts, ImportContext context) {
        return new RefAllocator(header, context).allot(drafts);
    }

    private void remember(String ref, ExistingCase action) {
        action.recognisedBy().forEach(content -> {
            remember(ref, content, ref);
            Matcher numbered = NUMBERED.matcher(ref);
            if (numbered.matches()) {
                remember(numbered.group(1), content, ref);
            }
        });
    }

    private void remember(String family, CaseFingerprint content, String ref) {
        known.computeIfAbsent(family, _ -> new HashMap<>())
                .computeIfAbsent(content, _ -> new ArrayDeque<>())
                .add(ref);
    }

    private List<PlannedRow> allot(List<Draft> drafts) {
        Map<String, List<Draft>> byRef =
                drafts.stream().collect(Collectors.groupingBy(Draft::ref, LinkedHashMap::new, Collectors.toList()));
        List<Draft> withoutRef = Optional.ofNullable(byRef.remove("")).orElse(List.of());
        List<PlannedRow> plan = new ArrayList<>();
        withoutRef.forEach(draft -> plan.add(PlannedRow.plan(draft, "")));
        byRef.forEach((ref, sharing) -> {
            if (sharing.size() == 1) {
                taken.add(ref);
            }
        });
        byRef.forEach((ref, sharing) -> plan.addAll(family(ref, sharing)));
        plan.sort(Comparator.comparingInt(planned -> planned.draft().row()));
        return plan;
    }

    /** Rows that share a ref: first those that the plan has, then new refs for the others. */
    private List<PlannedRow> family(String ref, List<Draft> sharing) {
        Map<Draft, String> there = new HashMap<>();
        sharing.forEach(draft -> knownRef(ref, draft).ifPresent(found -> there.put(draft, found)));
        taken.addAll(there.values());
        Map<Draft, String> fresh = freshRefs(ref, sharing, there.keySet());
        return sharing.stream()
                .map(draft -> there.containsKey(draft)
                        ? PlannedRow.alreadyThere(draft, there.getOrDefault(draft, ref))
                        : fresh(draft, fresh.getOrDefault(draft, ref)))
                .toList();
    }

    /** The number of its place for each row that can have it; for the others the next numbers that nobody has. */
    private Map<Draft, String> freshRefs(String ref, List<Draft> sharing, Set<Draft> there) {
        if (sharing.size() == 1) {
            return Map.of();
        }
        Map<Draft, String> fresh = new HashMap<>();
        List<Draft> displaced = new ArrayList<>();
        for (int i = 0; i < sharing.size(); i++) {
            String placed = ref + "." + (i + 1);
            if (!there.contains(sharing.get(i)) && taken.add(placed)) {
                fresh.put(sharing.get(i), placed);
            } else if (!there.contains(sharing.get(i))) {
                displaced.add(sharing.get(i));
            }
        }
        int number = 1;
        for (Draft draft : displaced) {
            while (taken.contains(ref + "." + number)
                    || context.cases(ActionFeature.KIND).containsKey(ref + "." + number)) {
                number++;
            }
            taken.add(ref + "." + number);
            fresh.put(draft, ref + "." + number);
        }
        return fresh;
    }

    private Optional<String> knownRef(String family, Draft draft) {
        Deque<String> refs =
                known.getOrDefault(family, Map.of()).get(draft.entry().content());
        return refs == null || !draft.isSound() ? Optional.empty() : Optional.ofNullable(refs.poll());
    }

    private PlannedRow fresh(Draft draft, String ref) {
        PlannedRow planned = check(PlannedRow.plan(draft, ref));
        return !ref.equals(draft.ref()) && context.cases(ActionFeature.KIND).containsKey(draft.ref())
                ? planned.hinting("The plan also has an action %s; this row differs from it.".formatted(draft.ref()))
                : planned;
    }

    private PlannedRow check(PlannedRow planned) {
        String ref = planned.ref();
        if (!CaseId.isRef(ref)) {
            return planned.failing(atRef(planned, "The reference %s would be too long. Shorten it.".formatted(ref)));
        }
        if (context.isTakenByAnother(ActionFeature.KIND, ref)) {
            return planned.failing(atRef(
                    planned,
                    "%s is already used for something else, such as a project. Give the action another one."
                            .formatted(ref)));
        }
        return context.find(ActionFeature.KIND, ref)
                .filter(there -> planned.draft().isSound())
                .map(there -> planned.failing(atRef(planned, differs(planned, there))))
                .orElse(planned);
    }

    private static String differs(PlannedRow planned, ExistingCase there) {
        return "Action %s is already in the plan and differs in %s. If the file is right, revise the action there; if the plan is right, correct the file; if this is another action, give it another reference."
                .formatted(planned.ref(), planned.draft().entry().content().differencesFrom(there.now(), "plan"));
    }

    private CellError atRef(PlannedRow planned, String message) {
        return new CellError(header.nameOf(ActionColumn.REF), planned.draft().row(), message);
    }
}
