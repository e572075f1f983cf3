package org.waymark.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.command.AllCommands;
import org.waymark.command.action.PlanAction;
import org.waymark.command.dispatch.Answer;
import org.waymark.command.dispatch.Caller;
import org.waymark.command.dispatch.CommandBinder;
import org.waymark.command.dispatch.CommandDispatcher;
import org.waymark.command.dispatch.CommandMetadata;
import org.waymark.command.imports.action.ActionTable;
import org.waymark.command.imports.layout.How;
import org.waymark.command.imports.row.CellMessage;
import org.waymark.command.imports.row.RowAction;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.Priority;
import org.waymark.events.Role;

class RowImporterTest {

    private static final CommandMetadata METADATA =
            CommandMetadata.of(new Caller("coordinator", Set.of(Role.COORDINATOR)), "request-1");

    private final Queue<Object> sent = new ConcurrentLinkedQueue<>();

    @Test
    void sendsTheWordsOfTheFile() {
        land((command, metadata) -> new Answer("1A", 7), "1A,Recruit,PSW / HR,\"Ongoing, review quarterly\"\n");

        assertThat(sent)
                .containsExactly(new PlanAction(
                        Plans.SG23,
                        new Ref("1A"),
                        new Ref("1"),
                        new Ref("1A"),
                        "Recruit",
                        List.of(),
                        List.of("PSW", "HR"),
                        "Ongoing",
                        "review quarterly",
                        Priority.MEDIUM,
                        List.of()));
    }

    @Test
    void answersInTheOrderOfTheFileWhateverLandsFirst() {
        List<RowResult> landed = land(
                (command, metadata) -> new Answer("", Long.parseLong(((PlanAction) command.command()).activities())),
                rows(500));

        assertThat(landed)
                .extracting(RowResult::position)
                .isEqualTo(IntStream.rangeClosed(1, 500).mapToObj(Long::valueOf).toList());
    }

    @Test
    void sendsNothingForRowsWithProblems() {
        List<RowResult> landed = land((command, metadata) -> new Answer("", 7), "1A,Recruit,PSW,31/02/2027\n");
        assertThat(sent).isEmpty();
        assertThat(landed).singleElement().extracting(RowResult::position).isNull();
    }

    @Test
    void aRefusalIsShownAtTheCellThatItsFieldCameFrom() {
        List<RowResult> landed = land(
                (command, metadata) -> {
                    throw Refusal.malformed(List.of(new FieldError("leads[0]", "No such person.")));
                },
                "1A,Recruit,PSW\n");

        assertThat(landed.getFirst().planned().action()).isEqualTo(RowAction.PROBLEM);
        assertThat(landed.getFirst().planned().draft().errors())
                .containsExactly(new CellMessage("C2", "Who", "No such person."));
    }

    @Test
    void anUnexpectedFailureOfOneRowDoesNotKeepTheOthersOut() {
        List<RowResult> landed = land(
                (command, metadata) -> {
                    if (((PlanAction) command.command()).activities().equals("2")) {
                        throw new IllegalStateException("a defect");
                    }
                    return new Answer("", 7);
                },
                rows(3));

        assertThat(landed).extracting(RowResult::position).containsExactly(7L, null, 7L);
        assertThat(landed.get(1).planned().draft().errors())
                .singleElement()
                .extracting(CellMessage::message)
                .asString()
                .contains("Import the same file again");
    }

    @Test
    void stopsWhenTheLedgerCannotTakeMore() {
        List<RowResult> landed = land(
                (command, metadata) -> {
                    throw Refusal.of(Refusal.Kind.UNAVAILABLE, "ledger.unavailable", "Not now.");
                },
                rows(1_000));

        assertThat(sent).hasSizeLessThan(200);
        assertThat(landed).hasSize(1_000).allSatisfy(row -> {
            assertThat(row.position()).isNull();
            assertThat(row.planned().action()).isEqualTo(RowAction.PROBLEM);
            assertThat(row.planned().draft().errors()).hasSize(1);
        });
    }

    @Test
    void aRowOfWhichTheSecondCommandIsRefusedSaysWhatLandedAndWhatDidNot() {
        byte[] file = Plans.csv("Ref,Action,Lead,RAG\n1A,Recruit,PSW,G\n");
        Reading reading = Plans.reading(file, Plans.context(), ActionTable.KIND, How.GUESSED);
        CommandDispatcher dispatcher = (command, metadata) -> {
            if (command.command() instanceof PlanAction) {
                return new Answer("1A", 7);
            }
            throw Refusal.malformed(List.of(new FieldError("rating", "No such rating.")));
        };

        RowResult landed = new RowImporter(
                        new CommandBinder(AllCommands.registry()),
                        dispatcher,
                        Plans.SG23,
                        METADATA,
                        reading.layout(),
                        "plan.csv, Table 1",
                        new Progress())
                .land(reading.plan().rows(), reading.kind())
                .getFirst();

        assertThat(landed.landed()).isFalse();
        assertThat(landed.position()).isEqualTo(7);
        assertThat(landed.planned().action()).isEqualTo(RowAction.PROBLEM);
        assertThat(Plans.said(landed.planned().draft().errors()))
                .containsExactly(
                        "A2: Part of the row was recorded: ‘Plan action’. This was not: ‘Report action progress’. Correct the row and import it again with changes to record the rest.",
                        "D2: No such rating.");
    }

    @Test
    void everyCommandSaysWhichFileAndRowItIsFrom() {
        List<String> origins = new CopyOnWriteArrayList<>();
        byte[] file = Plans.csv("Ref,Action,Lead,RAG\n1A,Recruit,PSW,G\n");
        Reading reading = Plans.reading(file, Plans.context(), ActionTable.KIND, How.GUESSED);

        new RowImporter(
                        new CommandBinder(AllCommands.registry()),
                        (command, metadata) -> {
                            origins.add(String.valueOf(metadata.importedFrom()));
                            return new Answer("1A", 7);
                        },
                        Plans.SG23,
                        METADATA,
                        reading.layout(),
                        "plan.csv, Table 1",
                        new Progress())
                .land(reading.plan().rows(), reading.kind());

        assertThat(origins).containsExactly("plan.csv, Table 1, row 2", "plan.csv, Table 1, row 2");
    }

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> "1A," + n + ",PSW\n")
                .collect(Collectors.joining());
    }

    private List<RowResult> land(CommandDispatcher dispatcher, String rows) {
        byte[] file = Plans.csv("Ref,What,Who,When\n" + rows);
        Reading reading = Plans.reading(file, Plans.context(), ActionTable.KIND, How.GUESSED);
        CommandDispatcher recording = (command, metadata) -> {
            sent.add(command.command());
            return dispatcher.dispatch(command, metadata);
        };
        return new RowImporter(
                        new CommandBinder(AllCommands.registry()),
                        recording,
                        Plans.SG23,
                        METADATA,
                        reading.layout(),
                        "plan.csv, Table 1",
                        new Progress())
                .land(reading.plan().rows(), reading.kind());
    }
}
