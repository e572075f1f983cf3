package org.waymark.query.reviewpack;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.documents.Cell;
import org.waymark.documents.Table;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Type;
import org.waymark.query.api.Answers;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.overtime.OverTime;
import org.waymark.query.overtime.OverTimes;
import org.waymark.query.paper.Paper;
import org.waymark.query.paper.PaperCells;
import org.waymark.query.paper.PaperFilter;
import org.waymark.query.paper.PaperQuestion;
import org.waymark.query.paper.PaperTable;
import org.waymark.query.review.DecisionPapers;
import org.waymark.query.reviewpack.ReviewPack.Meeting;
import org.waymark.query.reviewpack.ReviewPack.Movement;
import org.waymark.query.reviewpack.ReviewPack.Rating;
import org.waymark.query.reviewpack.ReviewPack.ThemeMovements;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Formats;

/** The pack of a meeting as a file. */
@Component
class PackPaper implements PaperTable {

    private final ReviewPacks packs;
    private final Answers answers;

    PackPaper(ReviewPacks packs, Answers answers) {
        this.packs = packs;
        this.answers = answers;
    }

    @Override
    public String name() {
        return "reviews/{ref}";
    }

    @Override
    public String page() {
        return "reviews/{ref}";
    }

    @Override
    public List<PaperFilter> filters() {
        return List.of();
    }

    @Override
    public boolean history() {
        return true;
    }

    @Override
    public Paper read(PaperQuestion asked) {
        StrategySnapshot snapshot = asked.snapshot();
        ReviewPacks.Told told =
                packs.told(snapshot, asked.ref()).orElseThrow(() -> ChangesApi.missing(snapshot, asked.ref()));
        ReviewPack pack = told.pack();
        StrategyView strategy = Strategies.at(snapshot);
        ZoneId zone = strategy.charter().timeZone();
        Meeting meeting = pack.review();
        Meeting since = pack.since();
        List<String> notes = new ArrayList<>(List.of(
                meeting.kind().title() + " on " + Formats.date(meeting.day())
                        + (meeting.body() == null ? "" : ", " + meeting.body()) + ".",
                since == null
                        ? "It is the first of its kind: the pack begins at the beginning."
                        : "What changed since " + since.title() + " on " + Formats.date(since.day()) + "."));
        List<Table> tables = new ArrayList<>(List.of(movements(pack.themes()), PackStateTables.ratings(pack)));
        PackStateTables.attention(pack).ifPresent(tables::add);
        pack.sections().forEach(section -> tables.addAll(section.tables()));
        tables.add(DecisionPapers.decisions("Decisions", pack.decisions(), zone));
        tables.add(DecisionPapers.decisions("Earlier decisions to carry out", pack.open(), zone));
        tables.add(PaperCells.changes("What happened", told.happened(), zone));
        return new Paper("Pack of " + meeting.title(), tables, notes, "")
                .laidOut(PackDocument.of(
                        pack,
                        answers.laidOut(ReviewPacks.atMeeting(pack, snapshot), OverTime.class, OverTimes::of),
                        strategy.code() + " " + strategy.charter().title()));
    }

    private static Table movements(List<ThemeMovements> themes) {
        List<Table.Row> rows = new ArrayList<>();
        for (ThemeMovements theme : themes) {
            for (Movement moved : theme.movements()) {
                rows.add(row(theme, moved));
            }
        }
        return Table.of(
                "Ratings that moved",
                List.of(
                        Column.of("Ref", Type.TEXT),
                        Column.of("Project", Type.LONG),
                        Column.of("Theme", Type.TEXT),
                        Column.of("Stage", Type.TEXT),
                        Column.of("Before", Type.RATING),
                        Column.of("After", Type.RATING),
                        Column.of("Direction", Type.TEXT),
                        Column.of("Comment", Type.LONG),
                        Column.of("As at", Type.DAY),
                        Column.of("Help needed", Type.LONG),
                        Column.of("Answer", Type.LONG),
                        Column.of("Corrected", Type.TEXT)),
                rows);
    }

    private static Table.Row row(ThemeMovements theme, Movement moved) {
        return Table.Row.of(
                Cell.text(moved.project()),
                Cell.text(moved.title()),
                Cell.text(theme.ref()),
                Cell.text(moved.stage()),
                rating(moved.before()),
                rating(moved.after()),
                Cell.text(moved.direction() == null ? null : moved.direction().title()),
                Cell.text(moved.comment()),
                Cell.day(moved.asAt()),
                Cell.text(moved.helpNeeded()),
                Cell.text(moved.helpAnswer()),
                PaperCells.mark(moved.corrected()));
    }

    static Cell rating(@Nullable Rating rating) {
        return rating == null ? Cell.EMPTY : PaperCells.rating(rating.letter(), rating.name(), rating.tone());
    }
}
