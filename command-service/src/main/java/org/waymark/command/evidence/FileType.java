package org.waymark.command.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of files that are taken. */
public enum FileType {
    PDF("a PDF", "application/pdf", "pdf"),
    PNG("a PNG picture", "image/png", "png"),
    JPEG("a JPEG picture", "image/jpeg", "jpg", "jpeg"),
    WORD("a Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("an Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    POWERPOINT(
            "a PowerPoint presentation",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "pptx"),
    OPEN_TEXT("an OpenDocument text", "application/vnd.oasis.opendocument.text", "odt"),
    OPEN_SPREADSHEET("an OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    OPEN_PRESENTATION("an OpenDocument presentation", "application/vnd.oasis.opendocument.presentation", "odp"),
    CSV("a CSV file", "text/csv", "csv"),
    TEXT("a text", "text/plain", "txt");

    private final String title;
    private final String mediaType;
    private final List<String> endings;

    FileType(String title, String mediaType, String... endings) {
        this.title = title;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** What it is called, with its article. */
    public String title() {
        return title;
    }

    /** As the event has it. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending that names of such files usually have, without its dot. */
    String ending() {
        return endings.getFirst();
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending);
    }

    /** The type whose files have such an ending. */
    static Optional<FileType> ofEnding(String ending) {
        return Arrays.stream(values()).filter(type -> type.hasEnding(ending)).findFirst();
    }

    /** All endings that are taken, for people. */
    public static String endings() {
        return Arrays.stream(values()).map(FileType::ending).collect(Collectors.joining(", "));
    }
}
