package org.waymark.query.project;

import static org.waymark.query.views.Appending.changed;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.query.views.Appending;

/**
 * What pages show of the reports on one stage. It does not grow with their number: of all but the last few it holds no more
 * than is needed to tell what the next report changes.
 *
 * @param stage   its id
 * @param current the report in its cell: of those not corrected, the latest as-at date, then the latest recorded; null where
 *     all were corrected by reports on other stages
 * @param run     how it came to its rating; null together with the current report
 * @param recent  the last reports recorded, in that order, corrected ones among them
 * @param older   those recorded before
 */
public record StageProgress(
        String stage, @Nullable Report current, @Nullable RatingRun run, List<ReportMark> recent, Older older) {

    /** How many reports are told one by one: as many as are likely to be corrected, or compared with at a meeting. */
    static final int RECENT = 8;

    /**
     * Reports that are not told one by one.
     *
     * @param count          how many
     * @param run            how the stage would have come to its rating by those of them that were not corrected; null
     *     where there are none
     * @param lastCorrection position of the last of them that corrects another; null where none does
     */
    public record Older(
            int count, @Nullable RatingRun run, @Nullable Long lastCorrection) {

        static final Older NONE = new Older(0, null, null);

        /** With the next one; empty where it takes more than this to tell. */
        Optional<Older> plus(ReportMark report) {
            Long correction = report.replaces() == null ? lastCorrection : Long.valueOf(report.position());
            return report.standing()
                    ? RatingRun.plus(run, report).map(with -> new Older(count + 1, with, correction))
                    : Optional.of(new Older(count + 1, run, correction));
        }
    }

    static StageProgress none(String stage) {
        return new StageProgress(stage, null, null, List.of(), Older.NONE);
    }

    /** After one more report; empty where it takes more than this to tell. */
    Optional<StageProgress> plus(Report report) {
        ReportMark mark = ReportMark.of(report);
        return remembering(mark)
                .flatMap(with -> RatingRun.plus(run, mark)
                        .or(with::recounted)
                        .map(after -> with.with(after.last().number() == report.number() ? report : current, after)));
    }

    /**
     * After one of the recent reports was corrected by one on the same stage; empty where it takes more than this to tell.
     *
     * @param number of the report that was corrected
     */
    Optional<StageProgress> corrected(int number, Report by) {
        return struck(number, by.number()).remembering(ReportMark.of(by)).flatMap(with -> with.shownAgain(by));
    }

    /** After one of the recent reports was corrected by one on another stage; empty where it takes more than this to tell. */
    Optional<StageProgress> correctedElsewhere(int number, Report by) {
        return struck(number, by.number()).shownAgain(by);
    }

    /** After an answer to a report. */
    StageProgress answered(int number, Report.Answer answer) {
        return current != null && current.number() == number ? with(current.withAnswer(answer), run) : this;
    }

    private StageProgress struck(int number, int by) {
        return new StageProgress(
                stage,
                current,
                run,
                changed(recent, mark -> mark.number() == number, mark -> mark.withCorrected(by)),
                older);
    }

    /** With one more among the recent reports; the first of them may become an older one. */
    private Optional<StageProgress> remembering(ReportMark mark) {
        List<ReportMark> all = Appending.plus(recent, mark);
        if (all.size() <= RECENT) {
            return Optional.of(new StageProgress(stage, current, run, all, older));
        }
        return older.plus(all.getFirst())
                .map(without ->
                        new StageProgress(stage, current, run, List.copyOf(all.subList(1, all.size())), without));
    }

    /** With what is in its cell now that one of the recent reports was corrected. */
    private Optional<StageProgress> shownAgain(Report by) {
        if (older.run() == null && recent.stream().noneMatch(ReportMark::standing)) {
            return Optional.of(with(null, null));
        }
        return recounted().flatMap(after -> {
            int last = after.last().number();
            if (last == by.number()) {
                return Optional.of(with(by, after));
            }
            return current != null && current.number() == last ? Optional.of(with(current, after)) : Optional.empty();
        });
    }

    /** The run, from the older reports and the recent ones; empty where there are none, or it takes more to tell. */
    private Optional<RatingRun> recounted() {
        Optional<RatingRun> counted = Optional.ofNullable(older.run());
        boolean begun = counted.isPresent();
        for (ReportMark mark : recent) {
            if (mark.standing()) {
                counted = begun ? counted.flatMap(before -> RatingRun.plus(before, mark)) : RatingRun.plus(null, mark);
                begun = true;
            }
        }
        return counted;
    }

    private StageProgress with(@Nullable Report current, @Nullable RatingRun run) {
        return new StageProgress(stage, current, run, recent, older);
    }

    /** Whether this is among the recent reports. */
    boolean remembers(int number) {
        return recent.stream().anyMatch(mark -> mark.number() == number);
    }
}
