package org.waymark.query.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.people.PeopleNames;
import org.waymark.people.Person;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;

class FormFieldTest {

    private static final FormField RATING =
            FormField.radios("rating", "Rating", List.of(Option.of("R", "Red"), Option.of("G", "Green")));

    private static final FormField HELP =
            FormField.area("help", "Help").needed("Enter what help").shownWhen("rating", List.of("R"));

    private final FormInput form = FormInput.empty();

    @Test
    void whatIsNotShownIsNotMeant() {
        form.prefill("rating", "G").prefill("help", "Funding");

        assertThat(HELP.read(form)).isEmpty();
        assertThat(form.hasErrors()).isFalse();
    }

    @Test
    void whatIsShownIsAskedFor() {
        form.prefill("rating", "R");

        assertThat(HELP.read(form)).isEmpty();
        assertThat(form.error("help")).isEqualTo("Enter what help");
    }

    @Test
    void canBeAskedForWhileAnotherFieldHasAValue() {
        FormField reason = FormField.area("reason", "Reason").neededWhen("rating", "R", "Enter why");

        form.prefill("rating", "G");
        reason.read(form);
        assertThat(form.hasErrors()).isFalse();

        form.prefill("rating", "R");
        reason.read(form);
        assertThat(form.error("reason")).isEqualTo("Enter why");
    }

    @Test
    void saysWhichLineCannotBeRead() {
        FormField items = FormField.lines("items", "Items")
                .each(new LineFormat(
                        line -> line.startsWith("#") ? Optional.empty() : Optional.of(line + "!"), "begin otherwise"));
        form.prefill("items", "one\n#two");

        assertThat(items.read(form)).contains(List.of("one!"));
        assertThat(form.error("items")).isEqualTo("Line 2, “#two”: begin otherwise");
    }

    @Test
    void shortensALineThatItQuotes() {
        FormField items = FormField.lines("items", "Items").each(new LineFormat(line -> Optional.empty(), "wrong"));
        form.prefill("items", "x".repeat(60));

        items.read(form);

        assertThat(form.error("items")).isEqualTo("Line 1, “" + "x".repeat(39) + "…”: wrong");
    }

    @Test
    void readsATableRowByRow() {
        FormField table = FormField.table(
                "levels",
                "Ratings",
                Table.Layout.STACKED,
                List.of("Letter"),
                List.of(row(0, "R"), row(1, null)),
                (cells, input) -> Optional.of(cells));
        table.fill(form);
        form.prefill("levels-1", "G");

        assertThat(table.read(form)).contains(List.of(List.of(Optional.of("R")), List.of(Optional.of("G"))));
        assertThat(table.unchanged()).contains(List.of(List.of(Optional.of("R")), List.of(Optional.empty())));
        assertThat(table.leaves()).extracting(FormField::name).containsExactly("levels-0", "levels-1");
    }

    private static Table.Row row(int row, @Nullable String before) {
        return new Table.Row(
                "", List.of(FormField.line("levels-" + row, "Letter").prefill(before)));
    }

    @Test
    void knowsWhatItWouldSendIfNothingWereChanged() {
        assertThat(RATING.prefill("R").unchanged()).contains("R");
        assertThat(FormField.date("from", "Start").prefill("2023-04-01").unchanged())
                .contains("2023-04-01");
        assertThat(FormField.lines("leads", "Leads").prefill(List.of("a", "b")).unchanged())
                .contains(List.of("a", "b"));
        assertThat(FormField.line("title", "Title").needed("Enter a title").unchanged())
                .isEmpty();
    }

    @Test
    void asksForNothingWhereItOnlySaysSomething() {
        assertThat(FormField.heading("Before").asks()).isFalse();
        assertThat(FormField.note("Once adopted").read(form)).isEmpty();
        assertThat(FormField.inset("Copies").input()).isEqualTo(new FieldInput.Note(true));
    }

    private static final PeopleNames NAMES = new PeopleNames(
            1,
            List.of(
                    Person.named("s.ellis", "Sarah Ellis"),
                    Person.named("tom", "Tom Barrett"),
                    Person.named("tom2", "Tom Barrett")),
            List.of());

    @Test
    void aFieldForPeopleShowsNamesAndTakesNamesIdsAndPosts() {
        FormField leads = FormField.lines("leads", "Leads")
                .offering(List.of())
                .prefill(List.of("s.ellis", "Head of Service", "tom"));
        try (PeopleNames.Span ignored = NAMES.show()) {
            leads.fill(form);
            assertThat(form.value("leads")).isEqualTo("Sarah Ellis\nHead of Service\nTom Barrett (tom)");
            assertThat(leads.read(form)).contains(List.of("s.ellis", "Head of Service", "tom"));
            assertThat(leads.unchanged()).contains(List.of("s.ellis", "Head of Service", "tom"));
            assertThat(leads.beforeInWords()).isEqualTo("Sarah Ellis, Head of Service, Tom Barrett (tom)");

            form.prefill("leads", "sarah ellis\ns.ellis\nS.ELLIS");
            assertThat(leads.read(form)).contains(List.of("s.ellis"));
        }
    }

    @Test
    void aNameThatSeveralPeopleHaveIsAskedAbout() {
        FormField owner = FormField.line("owner", "Owner").offering(List.of());
        try (PeopleNames.Span ignored = NAMES.show()) {
            form.prefill("owner", "Tom Barrett");
            owner.read(form);
        }
        assertThat(form.error("owner"))
                .isEqualTo(
                        "“Tom Barrett” is the name of 2 people: tom, tom2. Enter the one of these ids that is meant.");
    }
}
