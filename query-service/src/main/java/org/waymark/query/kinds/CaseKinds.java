package org.waymark.query.kinds;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.strategy.CaseTabs;

/** Every kind of case there is, each as it is declared. */
@Component
public final class CaseKinds implements CaseTabs {

    private final Map<CaseKind, CaseDeclaration> declared = new EnumMap<>(CaseKind.class);

    /** @throws IllegalStateException if a kind is declared twice, or not at all */
    public CaseKinds(List<CaseDeclaration> declarations) {
        declarations.forEach(declaration -> {
            CaseDeclaration other = declared.put(declaration.kind(), declaration);
            if (other != null) {
                throw new IllegalStateException(declaration.kind() + " is declared twice: by " + other.getClass()
                        + " and by " + declaration.getClass());
            }
        });
        Arrays.stream(CaseKind.values())
                .filter(kind -> !declared.containsKey(kind))
                .findFirst()
                .ifPresent(missing -> {
                    throw new IllegalStateException(missing + " is not declared: write a bean that implements "
                            + CaseDeclaration.class.getName() + " in the package of its feature");
                });
    }

    /** All of them, in the order of {@link CaseKind}. */
    public List<CaseDeclaration> all() {
        return List.copyOf(declared.values());
    }

    @Override
    public List<CaseTab> tabs() {
        return declared.values().stream()
                .map(kind -> new CaseTab(kind.tab(), kind.tabTitle()))
                .distinct()
                .toList();
    }

    /** The dates of all cases and of the strategy itself: all of them, past and to come. */
    public List<NextDate> dates(StrategyMoment moment) {
        return Stream.concat(
                        declared.values().stream().flatMap(kind -> kind.dates(moment).stream()),
                        StrategyDates.of(moment.strategy()))
                .toList();
    }

    /** The declaration of one. */
    public CaseDeclaration of(CaseKind kind) {
        return Objects.requireNonNull(declared.get(kind));
    }
}
