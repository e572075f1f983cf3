package org.waymark.documents.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.waymark.documents.chart.ValuesOverTime.Content;
import org.waymark.documents.chart.ValuesOverTime.Point;
import org.waymark.documents.chart.ValuesOverTime.Series;
import org.waymark.documents.chart.ValuesOverTime.Target;

/** What a picture of values shows, in a few sentences. */
final class ValueWords {

    private final List<String> sentences = new ArrayList<>();

    private ValueWords() {}

    static String of(Content content) {
        ValueWords words = new ValueWords();
        words.measured(content);
        words.compared(content);
        if (!content.trend().isEmpty()) {
            words.add("By the plain trend, " + figure(content.trend().getLast()) + ".");
        }
        if (!content.marks().isEmpty()) {
            int marks = content.marks().size();
            words.add(marks + (marks == 1 ? " mark shows" : " marks show") + " when something was decided or done.");
        }
        return String.join(" ", words.sentences);
    }

    private void measured(Content content) {
        String title = content.measured().title() + " (" + content.measured().unit() + ")";
        List<Point> shown = content.measured().points().stream()
                .filter(point -> point.value() != null)
                .toList();
        if (shown.isEmpty()) {
            add(title + ": no figure yet.");
        } else if (shown.size() == 1) {
            add(title + ": " + figure(shown.getFirst()) + ".");
        } else {
            add(title + ": " + shown.size() + " figures, " + figure(shown.getFirst()) + " to " + figure(shown.getLast())
                    + ".");
        }
        int suppressed = content.measured().points().size() - shown.size();
        if (suppressed > 0) {
            add(suppressed + (suppressed == 1 ? " figure is" : " figures are") + " suppressed.");
        }
    }

    private void compared(Content content) {
        if (!content.compared().targets().isEmpty()) {
            Target target = content.compared().targets().getLast();
            String figure = target.range()
                    ? ValueScale.written(target.low()) + " to " + ValueScale.written(target.high())
                    : ValueScale.written(target.low());
            add("Target " + figure + " in " + target.period() + ".");
        }
        Point baseline = content.compared().baseline();
        if (baseline != null) {
            add("Baseline " + figure(baseline) + ".");
        }
        for (Series series : content.compared().benchmarks()) {
            if (!series.points().isEmpty()) {
                add(series.title() + ": " + figure(series.points().getLast()) + ".");
            }
        }
    }

    private void add(String sentence) {
        sentences.add(sentence);
    }

    private static String figure(Point point) {
        BigDecimal value = point.value();
        return (value == null ? "suppressed" : ValueScale.written(value)) + " in " + point.period()
                + (point.provisional() ? " (provisional)" : "");
    }
}
