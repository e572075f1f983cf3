package org.waymark.query.audit;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.Summary;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Page;
import org.waymark.query.audit.AuditTrail.Window;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForHistoryReaders;

/** The audit trail for programs, as JSON and as CSV. */
@Api
class AuditTrailApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    @GetMapping(path = "/api/strategies/{code}/audit-trail", produces = MediaType.APPLICATION_JSON_VALUE)
    @Summary("Every change to a strategy: who made it and when, the values before and after, and the reason")
    @ForHistoryReaders
    Answer<Page> page(StrategySnapshot asked, @ModelAttribute Question question) {
        StrategySnapshot snapshot = known(asked);
        Filter filter = question.filter();
        Window window = question.window();
        return Answer.of(snapshot, () -> AuditTrail.page(snapshot, filter, window))
                .dependingOn(">", filter.from(), snapshot::firstOf)
                .dependingOn("<", filter.to(), snapshot::lastOf);
    }

    @GetMapping(path = "/api/strategies/{code}/audit-trail", produces = "text/csv")
    @Summary("Every change to a strategy: who made it and when, the values before and after, and the reason")
    @ForHistoryReaders
    ResponseEntity<String> csv(StrategySnapshot snapshot, @ModelAttribute Question question) {
        Page page = AuditTrail.page(known(snapshot), question.filter(), question.window());
        String lines = page.entries().stream().map(AuditCsv::line).collect(Collectors.joining());
        String file = page.strategy() + "-audit-trail-" + page.position() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header(Answers.POSITION, Long.toString(page.position()))
                .body(AuditCsv.headings() + lines);
    }

    private static StrategySnapshot known(StrategySnapshot snapshot) {
        return snapshot.onlyAsKnown("The audit trail shows corrections as changes of their own");
    }

    /** What is asked, as the parameters of the address say it. */
    record Question(
            @Nullable String item,
            @Nullable String actor,
            @Nullable String type,
            @Nullable String from,
            @Nullable String to,
            @Nullable String after,
            @Nullable String limit,
            @Nullable String order) {

        Filter filter() {
            return new Filter(item, actor, type, moment(from), moment(to));
        }

        Window window() {
            long asked = number("limit", limit, AuditTrail.DEFAULT_LIMIT);
            if (asked < 1 || asked > AuditTrail.MAX_LIMIT) {
                throw new BadParameterException("limit must be 1 to " + AuditTrail.MAX_LIMIT + ", not " + asked);
            }
            Long continued = after == null || after.isBlank() ? null : number("after", after, -1);
            return new Window(continued, (int) asked, newestFirst());
        }

        private boolean newestFirst() {
            return switch (order == null || order.isBlank() ? "oldest" : order) {
                case "oldest" -> false;
                case "newest" -> true;
                default -> throw new BadParameterException("order must be oldest or newest, not “" + order + "”");
            };
        }

        private static AsOf.@Nullable Moment moment(@Nullable String text) {
            return text == null || text.isBlank() ? null : AsOf.moment(text.strip());
        }

        private static long number(String name, @Nullable String text, long otherwise) {
            if (text == null || text.isBlank()) {
                return otherwise;
            }
            try {
                return Long.parseLong(text.strip());
            } catch (NumberFormatException e) {
                throw new BadParameterException(name + " must be a whole number, not “" + text + "”");
            }
        }
    }
}
