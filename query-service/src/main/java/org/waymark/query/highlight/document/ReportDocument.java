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
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Heading;
import org.waymark.documents.Inset;
import org.waymark.documents.KeyValues;
import org.waymark.documents.KeyValues.Entry;
import org.waymark.documents.Paragraph;
import org.waymark.documents.Tone;
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.highlight.content.ReportContent.Head;
import org.waymark.query.highlight.content.ReportContent.Revises;
import org.waymark.query.highlight.content.Section;
import org.waymark.query.web.Formats;

/** Lays a report out as a document. The same content and marks give the same document. */
public final class ReportDocument {

    /** What a copy that people go on editing says of itself. */
    private static final String EDITED = "Edited copy, not the issued report";

    private ReportDocument() {}

    /** The report as it is read: on two pages for a strategy of ten projects. */
    public static Document of(ReportContent content, Marks marks) {
        return document(
                content,
                marks,
                List.of(),
                section -> BriefBlocks.of(section, content.head().asAt()));
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
        blocks.add(new Heading(1, head.title() + ", " + period(head)));
        said.forEach(text -> blocks.add(Inset.of(Tone.CAUTION, text)));
        standing(marks).forEach(blocks::add);
        blocks.addAll(Summary.of(content));
        revises(head).forEach(blocks::add);
        for (Section section : content.sections()) {
            blocks.add(new Heading(2, section.title()));
            blocks.addAll(told.apply(section));
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
                head.author(),
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
            said.add(Bullets.of(
                    revises.changes().stream().map(change -> change.sentence()).toList()));
        }
        return Stream.of(new Inset(Tone.PLAIN, said));
    }

    private static List<Entry> facts(Head head, Marks marks) {
        List<Entry> facts = new ArrayList<>();
        facts.add(Entry.of("Strategy", head.strategy() + " " + head.strategyTitle()));
        facts.add(Entry.of("Report", head.ref() + ", version " + head.version() + ", " + marks.state()));
        facts.add(Entry.of("Period", period(head)));
        facts.add(Entry.of("As at", Formats.date(head.asAt())));
        if (head.meeting() != null) {
            facts.add(Entry.of(
                    "Meeting",
                    head.meeting().ref() + " " + head.meeting().title() + ", "
                            + Formats.date(head.meeting().day())));
        }
        facts.add(Entry.of("Author", head.author()));
        named("Owner", head.owner()).forEach(facts::add);
        named("Approved by", head.approvedBy()).forEach(facts::add);
        named("Issued by", head.issuedBy()).forEach(facts::add);
        if (!head.distribution().isEmpty()) {
            facts.add(Entry.of("Distribution", String.join(", ", head.distribution())));
        }
        facts.add(Entry.of("Facts from position", String.valueOf(head.basis())));
        named("Issued at position", marks.position() == null ? null : String.valueOf(marks.position()))
                .forEach(facts::add);
        named("Fingerprint (SHA-256)", marks.fingerprint()).forEach(facts::add);
        return facts;
    }

    private static Stream<Entry> named(String name, @Nullable String value) {
        return value == null ? Stream.empty() : Stream.of(Entry.of(name, value));
    }

    private static String period(Head head) {
        return Formats.date(head.from()) + " to " + Formats.date(head.to());
    }
}
