package org.waymark.query.diagnostic;

import static org.waymark.query.worksheet.sheet.WorksheetFold.WORKSHEETS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.WorksheetForm;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.query.diagnostic.DiagnosticSheet.Question;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.CaseTabs;
import org.waymark.query.strategy.CaseTabs.CaseTab;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Reader;
import org.waymark.query.worksheet.sheet.WorksheetState;
import org.waymark.query.worksheet.sheet.WorksheetView;

/** Where the exercises are done that help with a question: a worksheet that is there already, the start of one, or a page. */
@Component
class ExerciseHelp {

    private static final String START = "start-worksheet";
    private static final String SET_UP = "set-up";

    private final Forms forms;
    private final CaseTabs tabs;

    ExerciseHelp(Forms forms, CaseTabs tabs) {
        this.forms = forms;
        this.tabs = tabs;
    }

    /**
     * A place.
     *
     * @param words such as “Worksheet W3 Gap analysis”
     * @param path  below that of the strategy; null where the reader cannot go there
     */
    public record Place(String words, @Nullable String path) {}

    /** The places for the questions of a run, by what helps. */
    Map<String, Place> of(StrategySnapshot snapshot, List<Question> questions, Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        boolean starts = snapshot.asOf().present() && forms.offers(strategy, START, reader);
        List<WorksheetView> sheets = snapshot.all(WORKSHEETS);
        Map<String, Place> places = new HashMap<>();
        questions.stream()
                .map(Question::help)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(help -> places.put(
                        help,
                        kind(strategy, help)
                                .map(kind -> worksheet(kind, sheets, starts))
                                .orElseGet(() -> page(help, reader))));
        return places;
    }

    private static Optional<WorksheetForm> kind(StrategyView strategy, String id) {
        return Stream.concat(WorksheetKind.all().stream().map(WorksheetKind::form), strategy.worksheetForms().stream())
                .filter(form -> form.kind().equals(id))
                .findFirst();
    }

    /** The last that can still be filled in, or else the last. */
    private static Place worksheet(WorksheetForm kind, List<WorksheetView> sheets, boolean starts) {
        List<WorksheetView> ofKind = sheets.stream()
                .filter(sheet -> sheet.form().kind().equals(kind.kind()))
                .toList();
        Optional<WorksheetView> last = ofKind.reversed().stream()
                .filter(sheet -> sheet.state() != WorksheetState.CLOSED)
                .findFirst()
                .or(() -> ofKind.reversed().stream().findFirst());
        return last.map(sheet -> new Place(
                        "Worksheet " + sheet.ref() + " " + sheet.head().title(), "/worksheets/" + sheet.ref()))
                .orElseGet(() -> starts
                        ? new Place("Start worksheet: " + kind.title(), "/do/start-worksheet?kind=" + kind.kind())
                        : new Place("Worksheet: " + kind.title(), null));
    }

    private Place page(String help, Reader reader) {
        if (help.equals(SET_UP)) {
            return new Place("Set up", reader.coordinates() ? "/" + SET_UP : null);
        }
        return tabs.tabs().stream()
                .filter(tab -> tab.id().equals(help))
                .findFirst()
                .map(CaseTab::text)
                .map(title -> new Place(title, "/" + help))
                .orElseGet(() -> new Place(Formats.capitalised(help.replace('-', ' ')), null));
    }
}
