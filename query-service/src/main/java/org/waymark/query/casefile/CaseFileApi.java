package org.waymark.query.casefile;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
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
    ResponseEntity<CaseFile> file(StrategySnapshot snapshot, @PathVariable String ref) {
        CaseFile file = files.find(snapshot, ref)
                .orElseThrow(() -> new NotFoundException(
                        "case.not-found", "There is no case “" + ref + "” in strategy “" + snapshot.strategy() + "”"));
        CaseFile shown = effectiveRoles.readHistory() ? file : file.with(List.of());
        return Answers.at(file.position(), file.day(), shown);
    }
}
