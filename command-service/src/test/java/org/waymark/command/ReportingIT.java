package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.embedded.EmbeddedMongo;

/** From nothing to a Red cell, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportingIT {

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private RunningService service = RunningService.on(mongo);

    @AfterAll
    void stop() {
        service.close();
        mongo.close();
    }

    @BeforeAll
    void strategyWithAProject() {
        assertThat(service.send("administrator", "create-strategy", """
                                {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""")
                        .response()
                        .body())
                .isEqualTo("{\"id\":\"SG23\",\"position\":2}");
        service.send("coordinator", "add-theme", """
                {"strategy":"SG23","ref":"1","title":"Recruitment","outcomes":["More staff"]}""");
        service.send("coordinator", "register-project", """
                {"strategy":"SG23","ref":"P1","theme":"1","title":"Careers fair","leads":["lead"]}""");
    }

    @Test
    void reportsAStageAsRed() {
        RunningService.Answer answer = service.send("lead", "report-stage-progress", """
                {"strategy":"SG23","project":"P1","stage":"resourcing","rating":"R","comment":"Two posts are vacant",
                 "helpNeeded":"Funding","asAt":"2023-06-30"}""");
        assertThat(answer.response().body()).isEqualTo("{\"id\":\"P1\",\"position\":5}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Waymark-Position")).isEqualTo("5");
    }
}
