package org.waymark.query.audit;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.waymark.people.PeopleNames;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.Parameters;
import org.waymark.query.api.Summary;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Page;
import org.waymark.query.audit.AuditTrail.Window;
import org.waymark.query.moment.AsKnown;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.strategy.Strategies;

/** The audit trail for programs, as JSON and as CSV. */
@Api
class AuditTrailApi {

    private static final Map<String, Boolean> ORDERS = Map.of("oldest", false, "newest", true);

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final TrailSearch trail;

    AuditTrailApi(TrailSearch trail) {
        this.trail = trail;
    }

    @GetMapping(path = "/api/strategies/{code}/audit-trail", produces = MediaType.APPLICATION_JSON_VALUE)
    @Summary("Every change to a strategy: who made it and when, the values before and after, and the reason")
    @ForHistoryReaders
    Answer<Page> page(@AsKnown(AuditTrail.AS_KNOWN) StrategySnapshot snapshot, @ModelAttribute Question question) {
        Filter filter = question.filter();
        Window window = question.window(snapshot);
        Answer<Page> answer = Answer.of(snapshot, () -> trail.page(snapshot, filter, window));
        return (filter.text() == null
                        ? answer
                        : answer.dependingOn("p", PeopleNames.current().version()))
                .dependingOn(">", filter.from(), snapshot::firstOf)
                .dependingOn("<", filter.to(), snapshot::lastOf);
    }

    @GetMapping(path = "/api/strategies/{code}/audit-trail", produces = "text/csv")
    @Summary("Every change to a strategy: who made it and when, the values before and after, and the reason")
    @ForHistoryReaders
    ResponseEntity<String> csv(
            @AsKnown(AuditTrail.AS_KNOWN) StrategySnapshot snapshot, @ModelAttribute Question question) {
        Page page = trail.page(snapshot, question.filter(), question.window(snapshot));
        ZoneId zone = Strategies.at(snapshot.present()).charter().timeZone();
        String lines = page.entries().stream()
                .map(entry -> AuditCsv.lines(entry, zone))
                .collect(Collectors.joining());
        String file = page.strategy() + "-audit-trail-" + page.position() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header(Answers.POSITION, Long.toString(page.position()))
                .body(AuditCsv.headings() + lines);
    }

    /** What is asked, as the parameters of the address say it. */
    record Question(
            @Nullable String item,
            @Nullable String actor,
            @Nullable String type,
            @Nullable String from,
            @Nullable String to,
            @Nullable String text,
            @Nullable String after,
            @Nullable String limit,
            @Nullable String order) {

        Filter filter() {
            return new Filter(
                    Parameters.text(item),
                    Parameters.text(actor),
                    Parameters.text(type),
                    Parameters.moment(from),
                    Parameters.moment(to),
                    Parameters.text(text));
        }

        Window window(StrategySnapshot snapshot) {
            Long asked = Parameters.number("limit", limit, 1, AuditTrail.MAX_LIMIT);
            Boolean newest = Parameters.word("order", order, ORDERS);
            return new Window(
                    AuditTrail.after(snapshot, after),
                    asked == null ? AuditTrail.DEFAULT_LIMIT : asked.intValue(),
                    Boolean.TRUE.equals(newest));
        }
    }
}
