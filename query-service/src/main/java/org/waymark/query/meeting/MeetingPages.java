package org.waymark.query.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.meeting.MeetingRecord.Item;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** A meeting on its day, item by item; the same in large type for the wall; and its minutes, to send afterwards. */
@Pages
class MeetingPages {

    private static final String TAB = "reviews";

    private final MeetingRecords records;
    private final MeetingDesk desk;
    private final StrategyPageModel pageModel;

    MeetingPages(MeetingRecords records, MeetingDesk desk, StrategyPageModel pageModel) {
        this.records = records;
        this.desk = desk;
        this.pageModel = pageModel;
    }

    /** The page of a meeting on its day, below the strategy. */
    static String meeting(String ref) {
        return "/reviews/" + ref + "/meeting";
    }

    /** The same at one of its items. */
    static String item(String ref, String id) {
        return meeting(ref) + "?item=" + id + "#item";
    }

    /**
     * The day.
     *
     * @param item the number of the item that is shown; without it the first that is not finished
     * @param act  the form that is open: {@code decide}, or the ref of a case and the name of a form, such as
     *     {@code R1.reassess}
     */
    @GetMapping("/strategies/{code}/reviews/{ref}/meeting")
    @ForHistoryReaders
    ModelAndView meeting(
            StrategySnapshot snapshot,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable Integer item,
            @RequestParam(defaultValue = "") String act,
            Reader reader) {
        MeetingRecord record = record(snapshot, ref);
        Item shown = shown(record, item).orElse(null);
        boolean present = snapshot.asOf().present();
        return pageModel
                .page("meeting/meeting", TAB, snapshot)
                .addObject("record", record)
                .addObject("item", shown)
                .addObject("before", shown == null ? null : beside(record, shown, -1))
                .addObject("after", shown == null ? null : beside(record, shown, 1))
                .addObject("cases", shown == null ? List.of() : desk.cases(snapshot, shown, reader))
                .addObject("offered", present ? desk.offered(snapshot, ref, reader) : List.of())
                .addObject("open", present ? desk.open(snapshot, record, shown, act, reader) : OpenForm.NONE);
    }

    /** In large type, without navigation: the agenda, or one of its items. */
    @GetMapping("/strategies/{code}/reviews/{ref}/present")
    @ForHistoryReaders
    ModelAndView present(
            StrategySnapshot snapshot,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable Integer item,
            Reader reader) {
        MeetingRecord record = record(snapshot, ref);
        Item shown = item == null ? null : record.item(item).orElseThrow(StrategyPageModel::notFound);
        List<Item> items = record.items();
        return pageModel
                .page("meeting/present", TAB, snapshot)
                .addObject("record", record)
                .addObject("item", shown)
                .addObject("before", shown == null ? null : beside(record, shown, -1))
                .addObject(
                        "after", shown == null ? (items.isEmpty() ? null : items.getFirst()) : beside(record, shown, 1))
                .addObject("cases", shown == null ? List.of() : desk.cases(snapshot, shown, reader));
    }

    /** What to send after the meeting. */
    @GetMapping("/strategies/{code}/reviews/{ref}/minutes")
    @ForHistoryReaders
    ModelAndView minutes(StrategySnapshot snapshot, @PathVariable String ref, Reader reader) {
        MeetingRecord record = record(snapshot, ref);
        return pageModel
                .page("meeting/minutes", TAB, snapshot)
                .addObject("record", record)
                .addObject("letter", MinutesText.of(record, Strategies.at(snapshot)))
                .addObject(
                        "corrects",
                        snapshot.asOf().present() && desk.offers(snapshot, ref, MeetingForms.CORRECT_MINUTES, reader));
    }

    private MeetingRecord record(StrategySnapshot snapshot, String ref) {
        Strategies.at(snapshot); // says where nothing of the strategy was recorded by then
        return records.find(snapshot, ref).orElseThrow(StrategyPageModel::notFound);
    }

    private static Optional<Item> shown(MeetingRecord record, @Nullable Integer item) {
        return item == null
                ? record.current()
                : Optional.of(record.item(item).orElseThrow(StrategyPageModel::notFound));
    }

    /** The item before or after another; null where there is none. */
    private static @Nullable Item beside(MeetingRecord record, Item item, int step) {
        int index = record.items().indexOf(item) + step;
        return index < 0 || index >= record.items().size()
                ? null
                : record.items().get(index);
    }
}
