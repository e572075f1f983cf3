package org.waymark.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.command.AllCommands;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.risk.RiskTable;
import org.waymark.command.imports.row.CellMessage;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.people.Former;
import org.waymark.people.PeopleNames;
import org.waymark.people.Person;

/** Files name people as pages do; what is recorded is their ids. */
class NamesInFilesTest {

    private static final PeopleNames NAMES = new PeopleNames(
            1,
            List.of(
                    Person.named("s.ellis", "Sarah Ellis"),
                    Person.named("tom", "Tom Barrett"),
                    Person.named("tom2", "Tom Barrett")),
            List.of(new Former("gone", 4, Instant.EPOCH, "admin", "asked for")));

    private static ImportContext context() {
        ImportContext context = new ImportContext(
                AllCommands.imports().all(), Clock.fixed(Instant.parse("2026-06-30T10:00:00Z"), ZoneOffset.UTC), NAMES);
        Plans.charter().forEach(context::evolve);
        return context;
    }

    private static List<PlannedRow> actions(String leads) {
        return Plans.plan(
                Plans.csv("Ref,Theme,Action,Leads\nX1,1,Agree a plan,\"" + leads + "\"\n"),
                context(),
                ActionTable.KIND);
    }

    @Test
    void namesOfTheDirectoryBecomeIds() {
        assertThat(leads("Sarah Ellis; Head of Service; former member 4; tom2"))
                .containsExactly("s.ellis", "Head of Service", "gone", "tom2");
        assertThat(leads("SARAH ELLIS/former member 4")).containsExactly("s.ellis", "gone");
        assertThat(leads("Tom Barrett (tom)")).containsExactly("tom");
    }

    @Test
    void aNameThatSeveralHaveIsAFaultOfItsCell() {
        assertThat(actions("Tom Barrett").getFirst().draft().errors())
                .extracting(CellMessage::message)
                .containsExactly("“Tom Barrett” is the name of 2 people: tom, tom2."
                        + " Enter the one of these ids that is meant.");
    }

    @Test
    void soDoOwnersAndActioneesOfRisks() {
        List<PlannedRow> rows = Plans.plan(
                Plans.csv(
                        "Ref,Risk,Likelihood,Impact,Owner,Actionee\nR90,Staff leave,2,3,Sarah Ellis,Tom Barrett (tom2)\n"),
                context(),
                RiskTable.KIND);
        assertThat(rows.getFirst().draft().errors()).isEmpty();
        assertThat(rows.getFirst().draft().entry().content().fields())
                .containsEntry("owner", "s.ellis")
                .containsEntry("actionee", "tom2");
    }

    private static List<String> leads(String cell) {
        return PaperFilesTest.action(actions(cell).getFirst()).leads();
    }
}
