package org.waymark.command.imports.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.indicator.IndicatorFeature;
import org.waymark.events.CaseId;

/** The indicators of a strategy by their references and names. */
final class Indicators {

    /** “I1 Vacancy rate”, as lists have it. */
    private static final Pattern REF_FIRST = Pattern.compile("(\\S{1,20}?)[:.,]? +(?:[–-] +)?(\\S.*)", Pattern.DOTALL);

    private static final Pattern BETWEEN = Pattern.compile("\\s+");

    private final Map<String, ExistingIndicator> byRef = new LinkedHashMap<>();

    Indicators(ImportContext context) {
        context.cases(IndicatorFeature.KIND).forEach((ref, there) -> {
            if (there instanceof ExistingIndicator indicator) {
                byRef.put(ref, indicator);
            }
        });
    }

    /** The one with a reference. */
    ExistingIndicator of(String ref) {
        return Objects.requireNonNull(byRef.get(ref), ref);
    }

    /** The references of those that a text can mean; those that are not retired before all. */
    List<String> named(String text) {
        String ref = CaseId.asKept(text);
        if (byRef.containsKey(ref)) {
            return List.of(ref);
        }
        List<String> called = called(text);
        if (!called.isEmpty()) {
            return called;
        }
        Matcher first = REF_FIRST.matcher(text.strip());
        return first.matches() && called(first.group(2)).contains(CaseId.asKept(first.group(1)))
                ? List.of(CaseId.asKept(first.group(1)))
                : List.of();
    }

    private List<String> called(String name) {
        List<String> all = byRef.entrySet().stream()
                .filter(indicator ->
                        plain(indicator.getValue().definition().name()).equals(plain(name)))
                .map(Map.Entry::getKey)
                .toList();
        List<String> inUse = all.stream().filter(ref -> !of(ref).isRetired()).toList();
        return inUse.isEmpty() ? all : inUse;
    }

    private static String plain(String name) {
        return BETWEEN.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.UK);
    }
}
