package org.waymark.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.refusal.Refusal.Kind;
import org.waymark.ledger.CommitRefusedException;
import org.waymark.ledger.LedgerUnavailableException;

class LedgerFailuresTest {

    @Test
    void whatIsRefusedForGoodIsToldFromWhatIsNot() {
        Throwable why = new IllegalStateException("The document is too large");

        assertThat(refusal(new CommitRefusedException("Refused", why)))
                .returns("ledger.refused", Refusal::code)
                .returns(Kind.NEVER_TAKEN, Refusal::kind);
        assertThat(refusal(new LedgerUnavailableException("Away", why)))
                .returns("ledger.unavailable", Refusal::code)
                .returns(Kind.UNAVAILABLE, Refusal::kind);
    }

    private static Refusal refusal(RuntimeException failure) {
        return (Refusal) LedgerFailures.asRefusal(new CompletionException(failure), false);
    }
}
