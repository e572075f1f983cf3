package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

/** A strategy in which projects can be registered. */
final class Projects {

    private static final String CREATE = """
            {"code":"SG23","title":"Workforce strategy","from":"2023-04-01","to":"2025-03-31"}""";
    private static final String THEME = """
            {"strategy":"SG23","ref":"1","title":"Recruitment"}""";

    private Projects() {}

    static void prepare(RunningService service) {
        assertThat(service.send("coordinator", "create-strategy", CREATE).status())
                .isEqualTo(201);
        assertThat(service.send("coordinator", "add-theme", THEME).status()).isEqualTo(201);
    }

    static void prepare(ServiceProcess service) {
        assertThat(service.send("create-strategy", CREATE, "create").status()).isEqualTo(201);
        assertThat(service.send("add-theme", THEME, "theme").status()).isEqualTo(201);
    }

    static ProjectCallers.Node at(RunningService service) {
        return (body, key) -> service.send("coordinator", "register-project", body, "Idempotency-Key", key);
    }

    static ProjectCallers.Node at(ServiceProcess service) {
        return (body, key) -> service.send("register-project", body, key);
    }
}
