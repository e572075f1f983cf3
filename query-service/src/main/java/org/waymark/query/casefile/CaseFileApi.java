package org.waymark.query.casefile;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.AsKnown;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.security.ForReaders;

/** Case files for programs; viewers get them without the timeline, which is part of the audit trail. */
@Api
class CaseFileApi {

    private final CaseFiles files;
    private final EffectiveRoles effectiveRoles;

    CaseFileApi(CaseFiles files, EffectiveRoles effectiveRoles) {
        this.files = files;
        this.effectiveRoles = effectiveRoles;
    }

    @GetMapping("/api/strategies/{code}/cases/{ref}")
    @Summary("One case: its state, links, notes and history")
    @ForReaders
    Answer<CaseFile> file(
            @AsKnown("A case file shows every report with its corrections") StrategySnapshot snapshot,
            @PathVariable String ref) {
        boolean history = effectiveRoles.readHistory();
        return Answer.ofDay(snapshot, () -> {
                    CaseFile file = find(files, snapshot, ref);
                    return history ? file : file.with(List.of());
                })
                .dependingOn("~", history ? "history" : "current");
    }

    static CaseFile find(CaseFiles files, StrategySnapshot snapshot, String ref) {
        return files.find(snapshot, ref)
                .orElseThrow(() -> new NotFoundException(
                        "case.not-found", "There is no case “" + ref + "” in strategy “" + snapshot.strategy() + "”"));
    }
}
