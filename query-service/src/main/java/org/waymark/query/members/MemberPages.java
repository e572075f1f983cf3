package org.waymark.query.members;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.events.Role;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** Who may do what in a strategy. */
@Pages
class MemberPages {

    private final StrategyPageModel pageModel;
    private final Forms forms;

    MemberPages(StrategyPageModel pageModel, Forms forms) {
        this.pageModel = pageModel;
        this.forms = forms;
    }

    @GetMapping("/strategies/{code}/members")
    @ForMemberReaders
    ModelAndView members(StrategySnapshot snapshot, Reader reader) {
        return pageModel
                .page("members/members", "members", snapshot)
                .addObject("roles", MemberForms.ROLES.stream().map(Line::of).toList())
                .addObject(
                        "grants",
                        snapshot.asOf().present() && forms.offers(Strategies.at(snapshot), MemberForms.GRANT, reader));
    }

    /**
     * A role, and what may be done in it.
     *
     * @param may the same words as the choices of the form
     */
    public record Line(String title, String may) {

        private static Line of(Role role) {
            return new Line(role.title(), MemberForms.may(role));
        }
    }
}
