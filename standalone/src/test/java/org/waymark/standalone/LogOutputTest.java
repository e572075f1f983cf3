package org.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogOutputTest {

    private final LoggerContext logback = new LoggerContext();

    @Test
    void keepsTheLogFromThePromptUnlessAskedForIt() {
        assertThat(LogOutput.of(Map.of()).arguments(Path.of("/data")))
                .contains("--logging.file.name=/data/waymark.log", "--logging.threshold.console=off");
    }

    @ParameterizedTest
    @CsvSource({"console, ecs", "journal, org.waymark.standalone.JournalLines"})
    void writesItToStandardOutputAndToNoFile(String output, String format) {
        assertThat(LogOutput.of(Map.of("WAYMARK_LOG", output)).arguments(Path.of("/data")))
                .contains("--logging.structured.format.console=" + format)
                .noneMatch(argument -> argument.contains("logging.file") || argument.contains("threshold"));
    }

    @Test
    void saysWhatItMayBe() {
        assertThatThrownBy(() -> LogOutput.of(Map.of("WAYMARK_LOG", "syslog")))
                .isInstanceOf(UsageException.class)
                .hasMessage("WAYMARK_LOG must be file, console or journal");
    }

    @Test
    void beginsEachLineForTheJournalWithItsPriority() {
        assertThat(line(Level.INFO, "Started", null)).isEqualTo("<6>Pages: Started (request r1)\n");
        assertThat(line(Level.WARN, "Slow", null)).startsWith("<4>Pages: Slow");
        assertThat(line(Level.ERROR, "Failed", new IllegalStateException("why\nand how")))
                .startsWith(
                        "<3>Pages: Failed (request r1)\n<3>java.lang.IllegalStateException: why\n<3>and how\n<3>\tat ")
                .endsWith("\n");
    }

    private String line(Level level, String message, @Nullable Throwable thrown) {
        Logger logger = logback.getLogger("org.waymark.Pages");
        LoggingEvent event = new LoggingEvent("", logger, level, message, thrown, null);
        event.setMDCPropertyMap(Map.of("requestId", "r1"));
        return new JournalLines().format(event);
    }
}
