package org.waymark.query.highlight.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.About;
import org.waymark.documents.Block;
import org.waymark.documents.Bullets;
import org.waymark.documents.Document;
import org.waymark.documents.Document.Density;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Heading;
import org.waymark.documents.Inset;
import org.waymark.documents.KeyValues;
import org.waymark.documents.KeyValues.Entry;
import org.waymark.documents.Paragraph;
import org.waymark.documents.Run;
import org.waymark.documents.Tone;
import org.waymark.people.PeopleNames;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.highlight.content.ReportContent.Head;
import org.waymark.query.highlight.content.ReportContent.Meeting;
import org.waymark.query.highlight.content.ReportContent.Revises;
import org.waymark.query.highlight.content.Section;
import org.waymark.query.web.Formats;

/** Lays a report out as a document. The same content and marks give the same document. */
public final class ReportDocument {

    /** What a copy that people go on editing says of itself. */
    private static final String EDITED = "Edited copy, not the issued report";

    private ReportDocument() {}

    /** The report as it is read, with the first few points of long lists. */
    static Document brief(ReportContent content, Marks marks, Points points) {
        Head head = content.head();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.overline(head.strategyTitle()));
        blocks.add(new Heading(1, head.title() + ", " + Cells.period(head.from(), head.to())));
        blocks.add(Paragraph.note(String.join("  ·  ", briefly(head, marks))));
        standing(marks).forEach(blocks::add);
        blocks.addAll(Summary.of(content));
        revises(head).forEach(blocks::add);
        List<Part> parts = new ArrayList<>();
        BriefBlocks brief = new BriefBlocks(content, points);
        content.sections().forEach(section -> parts.add(brief.of(section)));
        parts.add(Part.list("About this report", List.of(inARow(head)), List.of(), "", List.of()));
        blocks.addAll(Part.laidOut(parts, points));
        return new Document(about(head, marks, List.of()), Orientation.PORTRAIT, Density.DENSE, blocks);
    }

    /** What is told neither at the top nor at the foot of each page, one fact after the other. */
    private static Paragraph inARow(Head head) {
        List<Run> runs = new ArrayList<>();
        Stream.concat(Stream.of(strategy(head)), people(head).stream()).forEach(fact -> {
            runs.add(Run.plain(runs.isEmpty() ? "" : "  ·  "));
            runs.add(Run.strong(fact.key() + " "));
            runs.addAll(fact.value().runs());
        });
        return new Paragraph(runs, Paragraph.Style.NOTE);
    }

    private static List<String> briefly(Head head, Marks marks) {
        List<String> said = new ArrayList<>();
        said.add(head.ref() + ", version " + head.version() + ", " + marks.state());
        said.add("As at " + Formats.date(head.asAt()));
        if (head.meeting() != null) {
            said.add("For " + meeting(head.meeting()));
        }
        return said;
    }

    /** The same with all that each section has, in tables. */
    public static Document inFull(ReportContent content, Marks marks) {
        return document(
                content,
                marks,
                List.of(),
                section -> SectionBlocks.of(section, content.head().asAt()));
    }

    /** The report in full as a copy that people go on editing, which says so on each page. */
    public static Document editedCopy(ReportContent content, Marks marks) {
        return document(
                content,
                marks,
                List.of(EDITED),
                section -> SectionBlocks.of(section, content.head().asAt()));
    }

    private static Document document(
            ReportContent content, Marks marks, List<String> said, Function<Section, List<Block>> told) {
        Head head = content.head();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.overline(head.strategyTitle()));
        blocks.add(new Heading(1, head.title() + ", " + period(head)));
        said.forEach(text -> blocks.add(Inset.of(Tone.PLAIN, text)));
        standing(marks).forEach(blocks::add);
        blocks.addAll(Summary.of(content));
        revises(head).forEach(blocks::add);
        for (Section section : content.sections()) {
            List<Block> whole = told.apply(section);
            if (!whole.isEmpty()) {
                blocks.add(new Heading(2, section.title()));
                blocks.addAll(whole);
            }
        }
        blocks.add(new Heading(2, "About this report"));
        blocks.add(new KeyValues(facts(head, marks)));
        return new Document(about(head, marks, said), Orientation.PORTRAIT, blocks);
    }

    private static About about(Head head, Marks marks, List<String> said) {
        List<String> top = Stream.concat(
                        Stream.of(head.strategyTitle(), head.name() + ", " + marks.state()), said.stream())
                .toList();
        return new About(
                head.title() + " " + head.name() + ", " + period(head),
                head.strategyTitle(),
                Formats.person(head.author()),
                marks.written(),
                top,
                marks.foot(),
                facts(head, marks));
    }

    private static Stream<Block> standing(Marks marks) {
        Stream<Block> draft = marks.issued()
                ? Stream.empty()
                : Stream.of(
                        Inset.of(Tone.CAUTION, marks.state() + ". It moves with what is recorded until it is issued."));
        Stream<Block> withdrawn = marks.withdrawn() == null
                ? Stream.empty()
                : Stream.of(Inset.of(Tone.PROBLEM, "Withdrawn. Reason: " + marks.withdrawn()));
        return Stream.concat(draft, withdrawn);
    }

    private static Stream<Block> revises(Head head) {
        Revises revises = head.revises();
        if (revises == null) {
            return Stream.empty();
        }
        String why = revises.reason() == null ? "" : " Reason: " + revises.reason();
        List<Block> said = new ArrayList<>();
        said.add(Paragraph.of("This version corrects version " + revises.version() + "." + why));
        if (!revises.changes().isEmpty()) {
            said.add(Bullets.of(revises.changes().stream()
                    .map(change -> NamedPeople.in(change.sentence()))
                    .toList()));
        }
        return Stream.of(new Inset(Tone.PLAIN, said));
    }

    private static List<Entry> facts(Head head, Marks marks) {
        List<Entry> facts = new ArrayList<>();
        facts.add(strategy(head));
        facts.add(Entry.of("Report", head.ref() + ", version " + head.version() + ", " + marks.state()));
        facts.add(Entry.of("Period", period(head)));
        facts.add(Entry.of("As at", Formats.date(head.asAt())));
        if (head.meeting() != null) {
            facts.add(Entry.of("Meeting", meeting(head.meeting())));
        }
        facts.addAll(people(head));
        named("Issued at position", marks.position() == null ? null : String.valueOf(marks.position()))
                .forEach(facts::add);
        named("Fingerprint (SHA-256)", marks.fingerprint()).forEach(facts::add);
        return facts;
    }

    private static Entry strategy(Head head) {
        return Entry.of("Strategy", head.strategy() + " " + head.strategyTitle());
    }

    private static String meeting(Meeting meeting) {
        return meeting.ref() + " " + meeting.title() + ", " + Formats.date(meeting.day());
    }

    /** Who made the report, and what it is made from. */
    private static List<Entry> people(Head head) {
        List<Entry> facts = new ArrayList<>();
        facts.add(Entry.of("Author", Formats.personInFull(head.author())));
        person("Owner", head.owner()).forEach(facts::add);
        person("Approved by", head.approvedBy()).forEach(facts::add);
        person("Issued by", head.issuedBy()).forEach(facts::add);
        if (!head.distribution().isEmpty()) {
            facts.add(Entry.of(
                    "Distribution", String.join(", ", PeopleNames.current().of(head.distribution()))));
        }
        facts.add(Entry.of("Facts from position", String.valueOf(head.basis())));
        return facts;
    }

    private static Stream<Entry> person(String name, @Nullable String id) {
        return named(name, id == null ? null : Formats.personInFull(id));
    }

    private static Stream<Entry> named(String name, @Nullable String value) {
        return value == null ? Stream.empty() : Stream.of(Entry.of(name, value));
    }

    private static String period(Head head) {
        return Cells.period(head.from(), head.to());
    }
}
