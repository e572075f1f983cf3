package org.waymark.standalone;

import static org.waymark.standalone.AskedWaymark.BLOCKED;
import static org.waymark.standalone.AskedWaymark.EXPIRED;
import static org.waymark.standalone.AskedWaymark.NOBODY;
import static org.waymark.standalone.AskedWaymark.OTHER;
import static org.waymark.standalone.AskedWaymark.OWN;
import static org.waymark.standalone.AskedWaymark.SECRET;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.waymark.events.Role;

/** One request, asked by everybody. */
final class Asking {

    private final AskedWaymark waymark;
    private final SampleRequest request;
    private final List<String> wrong = new ArrayList<>();

    Asking(AskedWaymark waymark, SampleRequest request) {
        this.waymark = waymark;
        this.request = request;
    }

    /** Who is let in of those who were granted their role in the strategy; an administrator is one by account only. */
    String inTheirStrategy() {
        return who(role -> role == Role.ADMINISTRATOR ? AskedWaymark.account(role) : AskedWaymark.own(role));
    }

    /** Who is let in of those who have their role by account; with a plus if roles that were granted anywhere count too. */
    String byAccount() {
        String who = who(AskedWaymark::account);
        return may(AskedWaymark.own(Role.COORDINATOR), OWN) && !isIn(who, 'r') ? who + '+' : who;
    }

    private String who(Function<Role, String> person) {
        StringBuilder who = new StringBuilder();
        who.append(may(NOBODY, OWN) ? 'n' : '-');
        who.append(may("no-role", OWN) ? 'r' : '-');
        for (Role role : Permissions.ROLES) {
            who.append(may(person.apply(role), OWN) ? Permissions.column(role) : '-');
        }
        return who.toString();
    }

    /**
     * What differs from this for others: a role that was granted opens nothing elsewhere, the role of an account holds
     * everywhere, a blocked account counts for nothing, and nobody is told of a strategy in which they have no role.
     *
     * @param role whose account asks
     */
    List<String> compare(String who, Role role) {
        if (may(BLOCKED, OWN) && !isIn(who, 'n')) {
            wrong.add(request + " by somebody whose account is blocked");
        }
        if (request.isForPrograms() && may(EXPIRED, OWN) && !isIn(who, 'n')) {
            wrong.add(request + " with a token that has expired");
        }
        expect(AskedWaymark.account(role), OWN, isIn(who, Permissions.column(role)));
        if (request.isOfStrategy()) {
            expect(AskedWaymark.account(role), OTHER, isIn(who, Permissions.column(role)));
            Permissions.ROLES.forEach(granted -> expect(AskedWaymark.own(granted), OTHER, isIn(who, 'r')));
        }
        return wrong;
    }

    private void expect(String person, String strategy, boolean allowed) {
        HttpResponse<String> answer = ask(person, strategy);
        if (AskedWaymark.isLetIn(answer) != allowed) {
            wrong.add("%s by %s in %s: %s, but expected that this is %s"
                    .formatted(request, person, strategy, answer.statusCode(), allowed ? "allowed" : "refused"));
        }
    }

    private boolean may(String person, String strategy) {
        return AskedWaymark.isLetIn(ask(person, strategy));
    }

    private HttpResponse<String> ask(String person, String strategy) {
        HttpResponse<String> answer = waymark.ask(request, person, strategy);
        boolean inNoOther = person.startsWith("own-") || person.equals("no-role") || person.equals(NOBODY);
        if (inNoOther && request.isRead() && answer.body().contains(SECRET)) {
            wrong.add("%s by %s in %s: tells of %s".formatted(request, person, strategy, OTHER));
        }
        return answer;
    }

    private static boolean isIn(String who, char column) {
        return who.indexOf(column) >= 0;
    }
}
