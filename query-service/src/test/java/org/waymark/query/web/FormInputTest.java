package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.query.web.CommandOutcome.FieldFault;
import org.waymark.query.web.CommandOutcome.Refused;
import org.waymark.query.web.FormInput.SummaryLine;

class FormInputTest {

    private final FormInput form = FormInput.empty();

    @Test
    void keepsTheKeyItWasShownWith() {
        assertThat(form.key()).hasSize(36).isEqualTo(form.key());
        assertThat(FormInput.empty().prefill("key", "k1").key()).isEqualTo("k1");
    }

    @Test
    void readsAnEmptyFieldAsNothing() {
        form.prefill("title", "  ");

        assertThat(form.text("title")).isEmpty();
        assertThat(form.text("never-typed")).isEmpty();
    }

    @Test
    void readsATextWithTheLineEndsThatAreKept() {
        form.prefill("text", "One\r\n\r\nTwo\r\n");

        assertThat(form.text("text")).contains("One\n\nTwo");
    }

    @Test
    void readsLinesWithoutTheEmptyOnes() {
        form.prefill("leads", "lead\r\n\r\n  PSW \n");

        assertThat(form.lines("leads")).containsExactly("lead", "PSW");
    }

    @Test
    void readsADateFromItsThreeParts() {
        form.prefill("asAt", LocalDate.of(2024, 2, 29));

        assertThat(form.date("asAt")).contains(LocalDate.of(2024, 2, 29));
        assertThat(form.hasErrors()).isFalse();
    }

    @Test
    void refusesADateThatDoesNotExistAndOneThatIsHalfTyped() {
        form.prefill("asAt-day", "31").prefill("asAt-month", "2").prefill("asAt-year", "2024");
        form.prefill("from-day", "1");

        assertThat(form.date("asAt")).isEmpty();
        assertThat(form.date("from")).isEmpty();
        assertThat(form.summary()).extracting(SummaryLine::anchor).containsExactly("#asAt-day", "#from-month");
    }

    @Test
    void takesANoDateForNothing() {
        assertThat(form.date("asAt")).isEmpty();
        assertThat(form.hasErrors()).isFalse();
    }

    @Test
    void placesTheFaultsOfNestedFieldsWhereTheyWereTyped() {
        form.text("levels-2-name");
        form.lines("stages");
        form.text("to");

        form.reject(new Refused(
                400,
                "request.invalid",
                "3 problems",
                List.of(
                        new FieldFault("levels[2].name", "Give a name"),
                        new FieldFault("stages[0].title", "Give a title"),
                        new FieldFault("changes.to", "Give a day"),
                        new FieldFault("strategy", "There is none"))));

        assertThat(form.error("levels-2-name")).isEqualTo("Give a name");
        assertThat(form.error("stages")).isEqualTo("Give a title");
        assertThat(form.error("to")).isEqualTo("Give a day");
        assertThat(form.summary()).contains(new SummaryLine("", "There is none"));
    }

    @Test
    void saysWhyARefusalWithoutFieldsRefuses() {
        form.reject(new Refused(409, "case.changed", "Somebody changed it meanwhile.", List.of()));

        assertThat(form.summary()).containsExactly(new SummaryLine("", "Somebody changed it meanwhile."));
    }
}
