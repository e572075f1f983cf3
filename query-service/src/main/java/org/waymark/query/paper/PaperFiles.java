package org.waymark.query.paper;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.waymark.documents.Document;
import org.waymark.documents.Table;
import org.waymark.people.PeopleNames;
import org.waymark.query.api.Answers;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.EntityTags;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.paper.PaperAddresses.Address;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Reader;

/** Writes a table as a file: “not modified” before anything is read, otherwise the file, on the thread of the request. */
@Component
class PaperFiles {

    private final ObjectProvider<PaperAddresses> addresses;
    private final Clock clock;

    PaperFiles(ObjectProvider<PaperAddresses> addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Writes the file. */
    void write(
            StrategySnapshot snapshot,
            String ref,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        Address address = addresses
                .getObject()
                .at(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        PaperQuestion question =
                new PaperQuestion(snapshot, ref, reader, PaperQuestion.filters(address.table(), request::getParameter));
        String tag = tag(question) + address.table().besides(question);
        if (EntityTags.match(request, tag)) {
            response.setHeader(Answers.POSITION, Long.toString(snapshot.position()));
            EntityTags.describe(tag, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Paper read = address.table().read(question);
        Paper paper =
                address.format().laidOut() ? whole(read) : address.format().single() ? read.mainOnly() : read;
        Document document =
                PaperDocument.of(paper, address.format().laidOut(), snapshot, Strategies.at(snapshot), clock.instant());
        EntityTags.describe(tag, response);
        DocumentFile.send(document, address.format(), name(address, snapshot, ref), snapshot.position(), response);
    }

    /** All that a file depends on beside its address: what is recorded, the day, the directory, and who reads. */
    private static String tag(PaperQuestion question) {
        StrategySnapshot snapshot = question.snapshot();
        boolean others = Stream.of("from", "to", "day").anyMatch(question::has);
        String ends = others ? "<" + snapshot.present().edition() : "";
        return snapshot.edition() + "@" + snapshot.day() + ends + "~"
                + (question.reader().readsHistory() ? "history" : "current")
                + (question.has("mine")
                        ? Integer.toHexString(question.reader().id().hashCode())
                        : "")
                + "p"
                + PeopleNames.current().version();
    }

    /** The paper with all its rows read, if they are few enough. */
    private static Paper whole(Paper paper) {
        int left = PaperFormat.MOST_ROWS;
        List<Table> tables = new ArrayList<>();
        for (Table table : paper.tables()) {
            List<Table.Row> rows = new ArrayList<>();
            for (Table.Row row : table.rows()) {
                if (left-- == 0) {
                    throw new BadParameterException(
                            "from",
                            "A PDF or Word file takes at most 2,000 rows. Ask for Excel or CSV, or narrow what is shown");
                }
                rows.add(row);
            }
            tables.add(new Table(table.caption(), table.columns(), rows, table.rowsNamed(), table.empty()));
        }
        return paper.with(tables);
    }

    private static String name(Address address, StrategySnapshot snapshot, String ref) {
        String name = address.table().name().replace("{ref}", ref).replace('/', '-');
        return snapshot.strategy() + "-" + name + "-" + snapshot.day();
    }
}
