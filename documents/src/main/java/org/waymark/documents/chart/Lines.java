package org.waymark.documents.chart;

import java.util.ArrayList;
import java.util.List;

/** Words in lines. */
final class Lines {

    /** How wide a letter is, where its height is 1: a little more than most are, so that no line is longer than was reckoned. */
    private static final double LETTER = 0.58;

    private Lines() {}

    /** How many letters fit. */
    static int letters(double width, double size) {
        return Math.max(4, (int) (width / (size * LETTER)));
    }

    /** How wide words are, at the most. */
    static double width(String words, double size) {
        return words.length() * size * LETTER;
    }

    /**
     * The words in lines that fit, broken between words; a word that is longer than a line is cut.
     *
     * @param most how many lines; where there are more words, the last ends in an ellipsis
     */
    static List<String> of(String words, double width, double size, int most) {
        int letters = letters(width, size);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            String fitting = Drawing.shortened(word, letters);
            if (!line.isEmpty() && line.length() + 1 + fitting.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(fitting);
        }
        lines.add(line.toString());
        if (lines.size() > most) {
            String last = lines.get(most - 1);
            lines.set(most - 1, Drawing.shortened(last, letters - 1).replaceFirst("…?$", "…"));
            return List.copyOf(lines.subList(0, most));
        }
        return List.copyOf(lines);
    }
}
