package org.waymark.command.imports.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.table.Column;
import org.waymark.events.CaseId;

/**
 * Gives every row its ref, so that an import can be repeated. A ref that one row has stays. Where the kind lets several rows
 * share one, they get numbers, 3A.1, 3A.2 …, in the order of the file; a row that says what a case under that ref or a number
 * of it says keeps that, wherever it is in the file now. A row without a ref is recognised by what it says, or else by what
 * it is called, and gets the next free one if it is new. Used for one import.
 */
public final class Refs {

    private final Layout layout;
    private final ImportKind kind;
    private final Register register;
    private final Column called;
    private final RefStyle style;

    /** Refs of cases by what they were and are called. */
    private final Map<String, List<String>> byName = new LinkedHashMap<>();

    /** Refs that a row of the file has by now. */
    private final Set<String> taken = new HashSet<>();

    private Refs(Layout layout, TableKind table, ImportContext context) {
        this.layout = layout;
        this.kind = table.kind();
        this.register = table.register();
        this.called = table.main();
        this.style = new RefStyle(register, context);
        register.all()
                .forEach((ref, there) -> there.versions()
                        .map(version -> version.key(called))
                        .distinct()
                        .forEach(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(ref)));
    }

    /** What is going to be done with each row, in their order. */
    public static List<PlannedRow> allot(Layout layout, TableKind kind, List<Draft> drafts, ImportContext context) {
        return new Refs(layout, kind, context).allot(drafts);
    }

    private List<PlannedRow> allot(List<Draft> drafts) {
        Map<String, List<Draft>> byRef =
                drafts.stream().collect(Collectors.groupingBy(Draft::ref, LinkedHashMap::new, Collectors.toList()));
        List<Draft> without = Optional.ofNullable(byRef.remove("")).orElse(List.of());
        byRef.forEach((ref, sharing) -> {
            if (sharing.size() == 1 || !kind.sharesRefs()) {
                taken.add(ref);
            }
        });
        List<PlannedRow> plan = new ArrayList<>();
        byRef.forEach((ref, sharing) -> plan.addAll(kind.sharesRefs() ? family(ref, sharing) : own(ref, sharing)));
        without.forEach(draft -> plan.add(withoutRef(draft)));
        plan.sort(Comparator.comparingInt(planned -> planned.draft().row()));
        return plan;
    }

    /** Each row has a ref of its own: of several with the same, the first is taken. */
    private List<PlannedRow> own(String ref, List<Draft> sharing) {
        Draft first = sharing.getFirst();
        return sharing.stream()
                .map(draft -> draft == first
                        ? withRef(draft, ref)
                        : PlannedRow.add(draft, ref)
                                .failing(atRef(
                                        draft,
                                        "Row %d also has the reference %s. Give each %s its own."
                                                .formatted(first.row(), ref, register.noun()))))
                .toList();
    }

    /**
     * Rows that share a ref: first those that are there as the row says, then those that it describes but reports otherwise on,
     * then new refs for the others.
     */
    private List<PlannedRow> family(String ref, List<Draft> sharing) {
        Map<Draft, String> there = new IdentityHashMap<>();
        Set<String> found = new HashSet<>();
        recognise(ref, sharing, there, found, Refs::recognised);
        recognise(ref, sharing, there, found, this::described);
        taken.addAll(found);
        Map<Draft, String> fresh = sharing.size() == 1 ? Map.of() : numbered(ref, sharing, there.keySet());
        return sharing.stream()
                .map(draft -> withRef(draft, there.getOrDefault(draft, fresh.getOrDefault(draft, ref))))
                .toList();
    }

    /** Gives each row that has none yet the first case of its reference that fits it and that no other row has. */
    private void recognise(
            String ref,
            List<Draft> sharing,
            Map<Draft, String> there,
            Set<String> found,
            Function<Entry, Predicate<ExistingCase>> fitting) {
        for (Draft draft : sharing) {
            if (draft.isSound() && !there.containsKey(draft)) {
                Predicate<ExistingCase> fits = fitting.apply(draft.entry());
                named(draft, known -> !found.contains(known) && isOf(ref, known) && fits.test(find(known)))
                        .ifPresent(known -> {
                            there.put(draft, known);
                            found.add(known);
                        });
            }
        }
    }

    /** The cases that say what a row says. */
    private static Predicate<ExistingCase> recognised(Entry row) {
        CaseFingerprint content = row.content();
        return there -> there.isRecognisedBy(row, content);
    }

    /** The cases that a row describes, whatever it reports on them. */
    private Predicate<ExistingCase> described(Entry row) {
        CaseFingerprint agreed = row.content().withoutReports(layout.kind());
        return there -> there.isDescribedBy(agreed);
    }

    private static boolean isOf(String family, String ref) {
        return ref.equals(family)
                || ref.startsWith(family + ".")
                        && ref.substring(family.length() + 1).matches("\\d+");
    }

    /** The number of its place for each row that can have it; for the others the next numbers that nobody has. */
    private Map<Draft, String> numbered(String ref, List<Draft> sharing, Set<Draft> there) {
        Map<Draft, String> fresh = new IdentityHashMap<>();
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
            while (taken.contains(ref + "." + number) || register.all().containsKey(ref + "." + number)) {
                number++;
            }
            taken.add(ref + "." + number);
            fresh.put(draft, ref + "." + number);
        }
        return fresh;
    }

    private PlannedRow withRef(Draft draft, String ref) {
        PlannedRow planned = PlannedRow.add(draft, ref);
        if (!CaseId.isRef(ref)) {
            return planned.failing(atRef(draft, "The reference %s would be too long. Shorten it.".formatted(ref)));
        }
        if (register.isTakenByAnother(ref)) {
            return planned.failing(atRef(
                    draft,
                    "%s already belongs to something else (%s). Give the %s another one, or clear the cell to get the next free one."
                            .formatted(ref, register.nounOf(ref), register.noun())));
        }
        return Optional.ofNullable(register.all().get(ref))
                .map(there -> PlannedRow.there(draft, ref, there, layout.kind()))
                .orElse(planned);
    }

    private PlannedRow withoutRef(Draft draft) {
        if (!draft.isSound()) {
            return PlannedRow.add(draft, "");
        }
        CaseFingerprint content = draft.entry().content();
        Predicate<ExistingCase> says = recognised(draft.entry());
        return named(draft, ref -> !taken.contains(ref) && says.test(find(ref)))
                .or(() -> {
                    Predicate<ExistingCase> describes = described(draft.entry());
                    return named(draft, ref -> !taken.contains(ref) && describes.test(find(ref)));
                })
                .or(() -> named(draft, ref -> !taken.contains(ref)))
                .map(ref -> {
                    taken.add(ref);
                    return PlannedRow.there(draft, ref, find(ref), layout.kind());
                })
                .orElseGet(() -> PlannedRow.add(draft, style.next(content, taken)));
    }

    /** The first case called as the row says for which this holds. */
    private Optional<String> named(Draft draft, Predicate<String> holds) {
        return byName.getOrDefault(draft.entry().content().key(called), List.of()).stream()
                .filter(holds)
                .findFirst();
    }

    private ExistingCase find(String ref) {
        return Objects.requireNonNull(register.all().get(ref));
    }

    private CellMessage atRef(Draft draft, String message) {
        Column ref = layout.kind().ref();
        return draft.at(ref, layout.nameOf(ref), message);
    }
}
