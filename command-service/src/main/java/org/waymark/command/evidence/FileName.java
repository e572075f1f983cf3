package org.waymark.command.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.waymark.command.refusal.Refusal;

/** The name under which a file is kept and downloaded: safe on any computer, and with the ending of what the file is. */
final class FileName {

    /** Most characters of a name, with its ending. */
    static final int LONGEST = 120;

    /** Names that stand for devices on Windows, with whatever ending. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private static final String RESERVED = "<>:\"|?*";

    private FileName() {}

    /**
     * A file with its name as it is kept.
     *
     * @param type what it is; a text is a CSV file where its name says so
     */
    record Named(String name, FileType type) {}

    /**
     * The name of a file without folders, without characters that show nothing or turn the direction of others, and with an
     * ending.
     *
     * @param typed   as somebody sent it
     * @param content what its content says it is
     * @throws Refusal if its name says that it is something else
     */
    static Named of(String typed, FileType content) {
        String plain = plain(typed);
        int dot = plain.lastIndexOf('.');
        String ending = dot < 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        FileType type = content == FileType.TEXT && ending.equals(FileType.CSV.ending()) ? FileType.CSV : content;
        if (!ending.isEmpty() && !type.hasEnding(ending)) {
            throw otherEnding(ending, type);
        }
        String stem = shortened(cleaned(dot < 0 ? plain : plain.substring(0, dot)), LONGEST - 6);
        String safe = stem.isEmpty() ? "file" : DEVICES.contains(stem.toLowerCase(Locale.ROOT)) ? stem + "_" : stem;
        return new Named(safe + "." + (ending.isEmpty() ? type.ending() : ending), type);
    }

    private static Refusal otherEnding(String ending, FileType type) {
        String shown = shortened(ending, 20);
        return Refusal.at(
                "file.name",
                Refusal.Kind.RULE,
                "file.name-of-other-type",
                "The name ends in ." + shown + ", but the file is " + type.title()
                        + (FileType.ofEnding(ending).isPresent()
                                ? ""
                                : ", and files that end in ." + shown + " are not taken")
                        + ". Check that it is the right file, or give it a name that ends in ." + type.ending() + ".");
    }

    /** Without folders, and without what cannot be seen. */
    private static String plain(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC).replace('\\', '/');
        return cleaned(name.substring(name.lastIndexOf('/') + 1));
    }

    private static String cleaned(String text) {
        String visible = text.codePoints()
                .filter(FileName::isVisible)
                .map(codePoint -> RESERVED.indexOf(codePoint) >= 0 ? '_' : codePoint)
                .map(codePoint ->
                        Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) ? ' ' : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.replaceAll(" +", " ").replaceAll("^[. ]+|[. ]+$", "");
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.CONTROL -> Character.isWhitespace(codePoint);
            default -> true;
        };
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }
}
