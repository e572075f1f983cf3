package org.waymark.query.reviewpack;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Answers;
import org.waymark.query.cases.Cases;
import org.waymark.query.cases.Cases.Found;
import org.waymark.query.kinds.MeetingSheet;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.overtime.OverTime;
import org.waymark.query.overtime.OverTimes;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Pages;
import org.waymark.query.web.PrintedMoment;

/** A meeting with its pack and all lists that belong to it, as one document to print. */
@Pages
class WholeMeetingPages {

    private final ReviewPacks packs;
    private final Cases cases;
    private final List<MeetingSheet> sheets;
    private final Answers answers;
    private final StrategyPageModel pageModel;

    WholeMeetingPages(
            ReviewPacks packs, Cases cases, List<MeetingSheet> sheets, Answers answers, StrategyPageModel pageModel) {
        this.packs = packs;
        this.cases = cases;
        this.sheets = sheets.stream()
                .sorted(Comparator.comparingInt(MeetingSheet::order))
                .toList();
        this.answers = answers;
        this.pageModel = pageModel;
    }

    /** A list as it was at the meeting. */
    public record Sheet(MeetingSheet of, Map<String, Object> model) {}

    /** What is known of the meeting now, as decisions are recorded after it began; the lists as they were at the meeting. */
    @GetMapping("/strategies/{code}/reviews/{ref}/whole")
    @ForHistoryReaders
    ModelAndView whole(@Present StrategySnapshot present, @PathVariable String ref) {
        Strategies.at(present);
        ReviewPack pack = packs.find(present, ref).orElseThrow(StrategyPageModel::notFound);
        Found meeting = cases.find(present, ref).orElseThrow(StrategyPageModel::notFound);
        StrategySnapshot then = ReviewPacks.atMeeting(pack, present);
        String here = "/strategies/" + present.strategy() + "/reviews/"
                + pack.review().ref();
        return pageModel
                .page("reviewpack/whole", "reviews", present, here)
                .addObject(PrintedMoment.ATTRIBUTE, moment(pack.review()))
                .addObject("pack", pack)
                .addObject("over", answers.laidOut(then, OverTime.class, OverTimes::of))
                .addObject("meeting", cases.file(present, meeting, present.position() + 1))
                .addObject("then", pageModel.shown("reviews", then, here))
                .addObject(
                        "sheets",
                        sheets.stream()
                                .map(sheet -> new Sheet(sheet, sheet.model(then)))
                                .toList());
    }

    private static String moment(ReviewPack.Meeting meeting) {
        return meeting.ref() + (meeting.heldOn() == null ? ", planned for " : ", held on ")
                + Formats.date(meeting.day()) + ": " + meeting.title();
    }
}
