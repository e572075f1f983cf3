package org.waymark.query.strategy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.moment.AsOf;
import org.waymark.query.strategy.CaseTabs.CaseTab;
import org.waymark.query.web.MomentBar;
import org.waymark.query.web.OptionGroup;
import org.waymark.query.web.Reader;
import org.waymark.query.web.StrategyFrame;
import org.waymark.query.web.Tab;

/**
 * A page about a strategy: which one, at which moment, and where what it shows is found.
 *
 * @param strategy as it was at the moment shown
 * @param section  the tab that the page belongs to
 * @param asOf     the moment shown
 * @param here     the path of the page, to choose another moment for; null where it always shows the present
 * @param named    moments that have a name, such as meetings, by kind
 * @param cases    the tabs of the kinds of case
 */
public record StrategyPage(
        StrategyView strategy,
        String section,
        AsOf asOf,
        @Nullable String here,
        List<OptionGroup> named,
        List<CaseTab> cases)
        implements StrategyFrame {

    public StrategyPage {
        named = List.copyOf(named);
        cases = List.copyOf(cases);
    }

    /** The path of the overview, with which all paths of the strategy begin. */
    public String base() {
        return "/strategies/" + strategy.code();
    }

    /** What an address needs so that it shows the same moment; empty for the present. */
    public String query() {
        return asOf.present() ? "" : "?" + asOf.parameters();
    }

    /** The same with a parameter before it, such as {@code overdue=true}. */
    public String query(String parameter) {
        return "?" + parameter + (asOf.present() ? "" : "&" + asOf.parameters());
    }

    /** The same with the filter of a list, which may be empty. */
    public String filtered(String filter) {
        return filter.isEmpty() ? query() : query(filter);
    }

    /** An address below the strategy at the same moment; its fragment, if it has one, stays at its end. */
    public String at(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0
                ? address + query()
                : address.substring(0, fragment) + query() + address.substring(fragment);
    }

    public boolean present() {
        return asOf.present();
    }

    /** Whether things can be changed: it is the present of a strategy that is not closed. */
    public boolean live() {
        return present() && !closed();
    }

    /**
     * That there is nothing of a kind, in words that are true for the moment shown.
     *
     * @param what in the plural, such as {@code projects}
     */
    public String none(String what) {
        if (present()) {
            return "No " + what + " yet";
        }
        return "No " + what + (asOf.corrected() ? " recorded for that day" : " had been recorded by then");
    }

    @Override
    public ZoneId zone() {
        return strategy.charter().timeZone();
    }

    @Override
    public String code() {
        return strategy.code().value();
    }

    @Override
    public String title() {
        return strategy.charter().title();
    }

    @Override
    public boolean closed() {
        return strategy.closed() != null;
    }

    @Override
    public List<Tab> tabs(Reader reader) {
        List<Tab> tabs = new ArrayList<>();
        if (reader.readsStrategies()) {
            tabs.add(new Tab("overview", "Overview", base() + query()));
            cases.forEach(kind -> tabs.add(tab(kind.id(), kind.text())));
            if (!strategy.frameworks().isEmpty()) {
                tabs.add(tab("cross-reference", "Cross-reference"));
            }
        }
        if (reader.readsHistory()) {
            tabs.add(tab("audit-trail", "Audit trail"));
        }
        if (reader.readsStrategies() || reader.administers()) {
            tabs.add(tab("members", "Members"));
        }
        if (reader.administers() || (section.equals("redactions") && reader.readsHistory())) {
            tabs.add(new Tab("redactions", "Redactions", base() + "/redactions"));
        }
        if (reader.coordinates()) {
            tabs.add(new Tab("set-up", "Set up", base() + "/set-up"));
        }
        return tabs;
    }

    private Tab tab(String id, String text) {
        return new Tab(id, text, base() + "/" + id + query());
    }

    @Override
    public @Nullable MomentBar moment() {
        return here == null ? null : new MomentBar(asOf, here, base() + "/compare", named);
    }
}
