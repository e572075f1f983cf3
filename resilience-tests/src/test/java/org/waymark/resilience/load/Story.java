package org.waymark.resilience.load;

import java.util.List;
import java.util.Random;
import org.waymark.standalone.testing.Api;

/** The strategies that the clients work on, and what they have to say about them. */
public final class Story {

    public static final List<String> STRATEGIES = List.of("CRA", "CRB");
    public static final List<String> PROJECTS = List.of("P1", "P2", "P3", "P4");

    private static final List<String> STAGES = List.of("resourcing", "designing", "piloting", "roll-out", "embedding");
    private static final List<String> RATINGS = List.of("A", "G", "NYS");

    private Story() {}

    /** Sets up what everything else refers to. */
    public static void begin(Api coordinator) {
        for (String strategy : STRATEGIES) {
            give(
                    coordinator,
                    "create-strategy",
                    "{'code':'%s','title':'Crashes','from':'2026-04-01','to':'2031-03-31'}".formatted(strategy));
            give(coordinator, "add-theme", "{'strategy':'%s','ref':'1','title':'Recruitment'}".formatted(strategy));
            give(
                    coordinator,
                    "add-workstream",
                    "{'strategy':'%s','theme':'1','ref':'1A','title':'Academy'}".formatted(strategy));
            for (String project : PROJECTS) {
                give(
                        coordinator,
                        "register-project",
                        "{'strategy':'%s','ref':'%s','theme':'1','title':'%s','leads':['lead']}"
                                .formatted(strategy, project, project));
            }
        }
    }

    private static void give(Api coordinator, String command, String body) {
        coordinator.command(command, body).accepted();
    }

    /** Something that no rule refuses. */
    public static Sent next(String key, Random random) {
        String strategy = one(STRATEGIES, random);
        String project = one(PROJECTS, random);
        String text = "x".repeat(random.nextInt(400));
        return switch (random.nextInt(5)) {
            case 0 ->
                new Sent(
                        key,
                        "report-stage-progress",
                        "{'strategy':'" + strategy + "','project':'" + project + "','stage':'" + one(STAGES, random)
                                + "','rating':'" + one(RATINGS, random) + "','comment':'%s','asAt':'2026-10-31'}",
                        text);
            case 1 ->
                new Sent(
                        key,
                        "plan-action",
                        "{'strategy':'" + strategy + "','workstream':'1A','activities':'%s','leads':['lead'],"
                                + "'by':'2031-01-31'}",
                        text);
            default -> note(key, strategy, project, text);
        };
    }

    public static Sent note(String key, String strategy, String project, String text) {
        return new Sent(key, "add-note", "{'strategy':'" + strategy + "','item':'" + project + "','text':'%s'}", text);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
