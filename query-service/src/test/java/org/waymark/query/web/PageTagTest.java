package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.waymark.events.CaseEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.views.FoldedSnapshots;
import org.waymark.query.views.Recorded;

/** Each thing that a page depends on is in its tag. */
class PageTagTest {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 1);
    private static final Reader ANN = new Reader("ann", Set.of(Role.MEMBER, Role.LEAD));

    private final PageTag tags = new PageTag();

    @Test
    void isTheSameForTheSame() {
        assertThat(tag(snapshot(DAY), new Reader("ann", Set.of(Role.LEAD, Role.MEMBER)), request -> {}))
                .isEqualTo(tag(snapshot(DAY), ANN, request -> {}));
    }

    @Test
    void isAnotherForEachThingThatThePageDependsOn() {
        StrategySnapshot now = snapshot(DAY);
        assertThat(List.of(
                        tag(now, ANN, request -> {}),
                        tag(snapshot(DAY.plusDays(1)), ANN, request -> {}),
                        tag(snapshot(DAY, CaseEvents.projectRegistered("P1")), ANN, request -> {}),
                        tag(now.at(AsOf.parse("position:1", null)), ANN, request -> {}),
                        tag(now, new Reader("bob", ANN.roles()), request -> {}),
                        tag(now, new Reader("ann", Set.of(Role.MEMBER)), request -> {}),
                        tag(now, ANN, request -> request.setSession(new MockHttpSession(null, "another"))),
                        tag(now, ANN, request -> request.setRequestURI("/strategies/SG23/risks")),
                        tag(now, ANN, request -> request.setQueryString("sort=rating")),
                        new PageTag().of(now, ANN, request(request -> {}))))
                .doesNotHaveDuplicates();
    }

    private static StrategySnapshot snapshot(LocalDate day, WaymarkEvent... more) {
        Recorded told = new Recorded();
        StrategyEvents.newStrategy().forEach(told::then);
        List.of(more).forEach(told::then);
        return new FoldedSnapshots(told, day).of(StrategyEvents.SG23, AsOf.now());
    }

    private String tag(StrategySnapshot snapshot, Reader reader, Consumer<MockHttpServletRequest> change) {
        return tags.of(snapshot, reader, request(change));
    }

    private static MockHttpServletRequest request(Consumer<MockHttpServletRequest> change) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/strategies/SG23");
        request.setSession(new MockHttpSession(null, "session"));
        change.accept(request);
        return request;
    }
}
