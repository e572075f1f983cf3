package org.waymark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.acceptance.DescribedApi.Question;
import org.waymark.standalone.testing.Answer;
import tools.jackson.databind.node.ObjectNode;

/** A program that reads only the OpenAPI documents can give every command, ask every question and send every import. */
@ExtendWith(Demo.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiClientIT {

    private static final String STRATEGY = "OPEN1";

    /** These go first, in this order: the others speak of what they make. */
    private static final List<String> FIRST = List.of(
            "create-strategy",
            "add-theme",
            "add-workstream",
            "define-reference-framework",
            "set-reporting-cycle",
            "register-project",
            "report-stage-progress",
            "plan-action",
            "raise-risk",
            "schedule-review",
            "hold-review",
            "record-decision",
            "start-worksheet",
            "add-worksheet-row",
            "add-indicator",
            "record-measurement",
            "correct-measurement",
            "add-benchmark",
            "start-diagnostic",
            "start-assessment-round",
            "plan-assessment-task",
            "draft-highlight-report",
            "write-report-section",
            "choose-report-items",
            "edit-highlight-report",
            "submit-highlight-report",
            "issue-highlight-report",
            "acknowledge-highlight-report",
            "revise-highlight-report");

    /** These go last: they end what the others speak of. */
    private static final List<String> LAST = List.of(
            "drop-decision",
            "withdraw-decision",
            "remove-overall-rating",
            "unlink-cases",
            "unlink-framework-item",
            "complete-action",
            "reopen-action",
            "cancel-action",
            "close-risk",
            "reopen-risk",
            "close-project",
            "reopen-project",
            "close-review",
            "remove-worksheet-row",
            "restore-worksheet-row",
            "agree-worksheet",
            "reopen-worksheet",
            "close-worksheet",
            "withdraw-measurement",
            "remove-benchmark",
            "retire-indicator",
            "reinstate-indicator",
            "close-diagnostic",
            "reopen-diagnostic",
            "complete-assessment-task",
            "reopen-assessment-task",
            "remove-assessment-task",
            "close-assessment-round",
            "reopen-assessment-round",
            "withdraw-highlight-report",
            "retire-theme",
            "grant-role",
            "revoke-role",
            "close-strategy");

    /** These speak of a state of the ledger that no example can name beforehand. */
    private static final Set<String> OF_ANOTHER_MOMENT = Set.of(
            "answer-help-request",
            "correct-action-report",
            "correct-decision",
            "correct-stage-progress",
            "redact-text",
            "confirm-redaction",
            "decline-redaction",
            "attach-file",
            "remove-file",
            "cancel-review",
            "reschedule-review",
            "return-highlight-report",
            "unlink-cases",
            "unlink-framework-item",
            "link-cases",
            "order-worksheet-rows",
            "change-worksheet-columns");

    private final Demo demo;
    private final DescribedApi api;
    private final Map<String, Answer> answers = new TreeMap<>();
    private final List<Answer> imports = new ArrayList<>();

    OpenApiClientIT(Demo demo) {
        this.demo = demo;
        this.api = new DescribedApi(demo);
    }

    @BeforeAll
    void sendsTheExampleOfEveryCommand() {
        List<String> order = new ArrayList<>(FIRST);
        api.commands().stream()
                .filter(command -> !FIRST.contains(command) && !LAST.contains(command))
                .forEach(order::add);
        order.addAll(LAST);
        for (String command : order) {
            if (command.equals("close-strategy")) {
                imports.addAll(api.importEverywhere(
                        STRATEGY, "Ref,Title,Actions,Leads,Owner\n".getBytes(StandardCharsets.UTF_8)));
            }
            answers.put(command, api.send(command, body(command)));
        }
    }

    /** The example, in the strategy of this test, with what most commands ask for beside their own fields. */
    private ObjectNode body(String command) {
        ObjectNode body = api.example(command);
        body.put(command.equals("create-strategy") ? "code" : "strategy", STRATEGY);
        if (api.takes(command, "reason") && !body.has("reason")) {
            body.put("reason", "Because the document says that a reason may be given");
        }
        return body;
    }

    @Test
    void everyCommandUnderstandsItsExample() {
        assertThat(answers)
                .hasSizeGreaterThan(50)
                .allSatisfy((command, answer) -> assertThat(answer.status())
                        .as("%s: %s", command, answer.body())
                        .isIn(201, 403, 404, 422));
    }

    @Test
    void theExamplesTellAStoryThatIsAccepted() {
        assertThat(answers).allSatisfy((command, answer) -> {
            if (!OF_ANOTHER_MOMENT.contains(command)) {
                assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(201);
            }
        });
    }

    @Test
    void everyQuestionIsAnsweredAsDescribed() {
        long seen = answers.values().stream()
                .filter(answer -> answer.status() == 201)
                .mapToLong(Answer::accepted)
                .max()
                .orElseThrow();
        List<Question> questions = api.questions(STRATEGY);
        assertThat(questions).hasSizeGreaterThan(6).allSatisfy(question -> {
            Answer answer = demo.as("coordinator")
                    .ask(question.address(), "Waymark-Min-Position", Long.toString(seen))
                    .ok();
            assertThat(answer.json().propertyNames()).as(question.address()).containsAll(question.required());
        });
    }

    @Test
    void everyImportTakesAFile() {
        assertThat(imports)
                .isNotEmpty()
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isIn(200, 400));
    }
}
