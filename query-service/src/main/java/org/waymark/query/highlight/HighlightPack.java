package org.waymark.query.highlight;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Issued;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Withdrawn;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackSection;

/** Which highlight reports were drafted, issued and withdrawn. */
@JsonTypeName(HighlightPack.NAME)
public record HighlightPack(List<PackEntry> drafted, List<PackEntry> issued, List<PackEntry> withdrawn)
        implements PackSection {

    static final String NAME = "highlightReports";

    static HighlightPack of(PackEntries happened) {
        return new HighlightPack(happened.of(Opened.class), happened.of(Issued.class), happened.of(Withdrawn.class));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String template() {
        return "highlight/pack";
    }
}
