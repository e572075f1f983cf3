package org.waymark.query.action;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.web.Formats;

/** An action that goes on, and for which nothing says when it is due. */
@JsonTypeName(ActionWithoutDate.SECTION)
public record ActionWithoutDate(String ref, String title, List<String> leads) implements AttentionItem {

    static final String SECTION = "actionsWithoutDate";

    @Override
    public String words() {
        return "No date, " + Formats.leads(leads);
    }
}
