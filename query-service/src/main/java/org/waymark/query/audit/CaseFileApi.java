package org.waymark.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.query.system.Answers;
import org.waymark.query.system.Api;
import org.waymark.query.system.AsOf;
import org.waymark.query.system.NotFoundException;
import org.waymark.query.system.RolesHere;
import org.waymark.query.system.Tells;
import org.waymark.query.web.ForReaders;

/** Case files for programs; viewers get them without the timeline, which is part of the audit trail. */
@Api
class CaseFileApi {

    private final CaseFiles files;
    private final RolesHere here;

    CaseFileApi(CaseFiles files, RolesHere here) {
        this.files = files;
        this.here = here;
    }

    @GetMapping("/api/strategies/{code}/cases/{ref}")
    @Tells("Everything about one case: its state, its links, its notes, and all that happened to it")
    @ForReaders
    ResponseEntity<CaseFile> file(
            @PathVariable String code,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String mode) {
        AsOf moment = AsOf.parse(asOf, mode);
        CaseFile file = files.find(NotFoundException.codeOrNotFound(code), ref, moment)
                .orElseThrow(() -> new NotFoundException(
                        "case.not-found", "There is no case “" + ref + "” in strategy “" + code + "”"));
        CaseFile shown = here.readHistory() ? file : file.with(List.of());
        return Answers.at(file.position(), file.day(), shown);
    }
}
