package org.waymark.query.search;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.query.api.PathParameters;

/** Which kinds of case can be searched for. */
@Component
class SearchParameters implements PathParameters {

    private static final Set<String> SEARCHES = Set.of("/api/search", "/api/strategies/{code}/search");

    @Override
    public List<Taken> of(String pattern) {
        List<String> kinds = FoundKind.ALL.stream().map(FoundKind::id).toList();
        return SEARCHES.contains(pattern)
                ? List.of(new Taken("kind", "Only cases of this kind", kinds.getFirst(), kinds))
                : List.of();
    }
}
