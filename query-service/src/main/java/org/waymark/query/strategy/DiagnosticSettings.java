package org.waymark.query.strategy;

import java.util.List;
import org.waymark.events.DiagnosticQuestion;
import org.waymark.events.diagnostic.DiagnosticQuestions;

/**
 * Which questions the diagnostic of a strategy asks.
 *
 * @param version from 1, which is what Waymark ships with
 * @param own     the strategy's own questions
 * @param off     refs of questions that Waymark ships with and that are not asked
 */
public record DiagnosticSettings(int version, List<DiagnosticQuestion> own, List<String> off) {

    static final DiagnosticSettings DEFAULT = new DiagnosticSettings(1, List.of(), List.of());

    public DiagnosticSettings {
        own = List.copyOf(own);
        off = List.copyOf(off);
    }

    /** What a run asks that is started now. */
    public List<DiagnosticQuestion> asked() {
        return DiagnosticQuestions.asked(own, off);
    }
}
