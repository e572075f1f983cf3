package org.waymark.query.search;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.query.api.PathParameters;

/** Which kinds of case can be searched for. */
@Component
class SearchParameters implements PathParameters {

    private static final Set<String> SEARCHES = Set.of("/api/search", "/api/strategies/{code}/search");

    /** Its files are those of all papers, of which others show a day as it is known now. */
    private static final String FILES = "/api/strategies/{code}/search.";

    @Override
    public List<Taken> of(String pattern) {
        List<String> kinds = FoundKind.ALL.stream().map(FoundKind::id).toList();
        if (SEARCHES.contains(pattern)) {
            return List.of(new Taken("kind", "Only cases of this kind", kinds.getFirst(), kinds));
        }
        return pattern.startsWith(FILES)
                ? List.of(new Taken("mode", SearchPages.AS_KNOWN, "known", List.of("known")))
                : List.of();
    }
}
