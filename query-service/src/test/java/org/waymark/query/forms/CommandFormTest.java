package org.waymark.query.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;
import org.waymark.query.forms.CommandForm.Need;
import org.waymark.query.web.Reader;

class CommandFormTest {

    private static final CommandForm ADD = CommandForm.of("add-theme", "add-theme", "Add a theme");

    private static Subject draft(Role role) {
        Subject subject = FilledForm.aboutStrategy(StrategyEvents.strategyCreated());
        return new Subject(subject.strategy(), null, null, FilledForm.TODAY, new Reader("somebody", Set.of(role)));
    }

    @Test
    void isAnotherFormAfterEachWordAboutIt() {
        CommandForm allowed =
                ADD.allowedTo(Role.COORDINATOR).button("Add").needsReason().revises();

        assertThat(ADD.mayBeSentBy(draft(Role.COORDINATOR))).isFalse();
        assertThat(ADD.words().button()).isEqualTo("Add a theme");
        assertThat(ADD.reason()).isEqualTo(Need.NOT_ASKED);
        assertThat(allowed.mayBeSentBy(draft(Role.COORDINATOR))).isTrue();
        assertThat(allowed.words().button()).isEqualTo("Add");
        assertThat(allowed.reason()).isEqualTo(Need.NEEDED);
    }

    @Test
    void isForItsRolesAndWhoeverHasWhatElseIsNeeded() {
        CommandForm form = ADD.allowedTo(Role.COORDINATOR, Role.LEAD)
                .by(subject -> subject.reader().coordinates());

        assertThat(form.mayBeSentBy(draft(Role.COORDINATOR))).isTrue();
        assertThat(form.mayBeSentBy(draft(Role.LEAD))).isFalse();
        assertThat(form.mayBeSentBy(draft(Role.VIEWER))).isFalse();
    }

    @Test
    void isOfferedInAClosedStrategyOnlyWhereItSaysSo() {
        Subject closed = FilledForm.aboutStrategy(
                StrategyEvents.strategyCreated(), StrategyEvents.strategyAdopted(), StrategyEvents.strategyClosed());
        CommandForm form = ADD.allowedTo(Role.COORDINATOR);

        assertThat(form.offeredTo(closed)).isFalse();
        assertThat(form.allowedWhenClosed().offeredTo(closed)).isTrue();
        assertThat(form.offeredTo(draft(Role.COORDINATOR))).isTrue();
        assertThat(form.when(subject -> false).offeredTo(draft(Role.COORDINATOR)))
                .isFalse();
    }

    @Test
    void needsAReasonOnceTheStrategyIsAdopted() {
        CommandForm form = ADD.allowedTo(Role.COORDINATOR).needsReasonOnceAdopted();
        Subject adopted = FilledForm.aboutStrategy(StrategyEvents.strategyCreated(), StrategyEvents.strategyAdopted());

        assertThat(FilledForm.of(form, draft(Role.COORDINATOR)).isRefused()).isFalse();
        assertThat(FilledForm.of(form, adopted).error("reason")).isEqualTo("Enter a reason");
    }

    @Test
    void offersNothingUnderAThemeThatIsRetired() {
        Subject subject = FilledForm.aboutStrategy(
                StrategyEvents.strategyCreated(),
                StrategyEvents.themeAdded(),
                StrategyEvents.themeAdded("2", "Retention"),
                StrategyEvents.themeRetired());

        assertThat(ThemeChoices.inUse(subject.strategy()))
                .extracting(option -> option.value())
                .containsExactly("2");
        assertThat(ThemeChoices.inUseOr(subject.strategy(), "1"))
                .extracting(option -> option.value())
                .containsExactly("1", "2");
        assertThat(List.copyOf(ThemeChoices.optional(subject.strategy(), null)))
                .extracting(option -> option.value())
                .containsExactly("", "2");
    }
}
