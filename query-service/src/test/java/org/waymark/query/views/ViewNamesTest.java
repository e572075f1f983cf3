package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names are those of processors and collections: changed by mistake, every document of a view would be left behind. */
class ViewNamesTest {

    private static final Map<String, View<?>> ALL = DeclaredViews.byConstant();

    @Test
    void everyViewHasTheNameItAlwaysHad() {
        assertThat(ALL.values())
                .<String>extracting(View::name)
                .doesNotHaveDuplicates()
                .contains(
                        "strategies",
                        "projects",
                        "actions",
                        "risks",
                        "reviews",
                        "decisions",
                        "cases",
                        "redactions",
                        "audit-trail");
    }

    @Test
    void everyViewIsCalledAsItsConstantIs() {
        ALL.forEach((constant, view) -> assertThat(view.name())
                .as("the name of the view %s", constant)
                .isEqualTo(constant.toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    @Test
    void everyViewSaysItsVersionAndWhatItHolds() {
        assertThat(ALL.values()).allSatisfy(view -> {
            assertThat(view.version()).as(view.name()).isPositive();
            assertThat(view.stateType().isRecord()).as(view.name()).isTrue();
        });
    }

    @Test
    void everyJournalSaysWhatItsEntriesAreAndAreFoundBy() {
        assertThat(ALL.values())
                .filteredOn(Journal.class::isInstance)
                .isNotEmpty()
                .allSatisfy(view -> {
                    Journal<?, ?> journal = (Journal<?, ?>) view;
                    assertThat(journal.entryType().isRecord()).as(view.name()).isTrue();
                    assertThat(journal.termNames()).as(view.name()).isNotEmpty().doesNotHaveDuplicates();
                });
    }
}
