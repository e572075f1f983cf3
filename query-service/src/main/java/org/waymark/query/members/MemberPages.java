package org.waymark.query.members;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.events.Role;
import org.waymark.query.forms.AccountNames;
import org.waymark.query.forms.Forms;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Member;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Option;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** Who may do what in a strategy. */
@Pages
class MemberPages {

    private final StrategyPageModel pageModel;
    private final Forms forms;
    private final @Nullable AccountNames accounts;

    MemberPages(StrategyPageModel pageModel, Forms forms, Optional<AccountNames> accounts) {
        this.pageModel = pageModel;
        this.forms = forms;
        this.accounts = accounts.orElse(null);
    }

    @GetMapping("/strategies/{code}/members")
    @ForMemberReaders
    ModelAndView members(StrategySnapshot snapshot, Reader reader) {
        return pageModel
                .page("members/members", "members", snapshot)
                .addObject("unknown", unknown(Strategies.at(snapshot)))
                .addObject("roles", MemberForms.ROLES.stream().map(Line::of).toList())
                .addObject(
                        "grants",
                        snapshot.asOf().present() && forms.offers(Strategies.at(snapshot), MemberForms.GRANT, reader));
    }

    /** The members who have no account, where accounts are known. */
    private Set<String> unknown(StrategyView strategy) {
        AccountNames known = accounts;
        if (known == null) {
            return Set.of();
        }
        Set<String> ids = known.all().stream().map(Option::value).collect(Collectors.toSet());
        return strategy.members().stream()
                .map(Member::person)
                .filter(person -> !ids.contains(person))
                .collect(Collectors.toSet());
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
