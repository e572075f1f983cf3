package org.waymark.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.NamesPeople;
import org.waymark.events.StrategyCode;

class NamedPeopleTest {

    private record Leads(StrategyCode strategy, @NamesPeople List<String> leads) implements StrategyCommand {}

    private final AtomicInteger asked = new AtomicInteger();

    private Optional<Set<String>> ids() {
        asked.incrementAndGet();
        return Optional.of(Set.of("anna", "ben"));
    }

    private void check(String... leads) {
        NamedPeople.mustBeKnown(new Leads(new StrategyCode("SG23"), List.of(leads)), this::ids);
    }

    @Test
    void looksNobodyUpForACommandThatNamesNobodyOrOnlyPosts() {
        check();
        check("Head of Service");

        assertThat(asked).hasValue(0);
    }

    @Test
    void looksUpAllAtOnce() {
        assertThatCode(() -> check("anna", "ben", "anna")).doesNotThrowAnyException();
        assertThat(asked).hasValue(1);
    }

    @Test
    void namesEveryOneWhoHasNoAccount() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check("ana", "ben", "bem", "ana"))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(FieldError::field, error -> error.message().split("”")[0])
                        .containsExactly(
                                tuple("leads", "There is no account “ana"),
                                tuple("leads", "There is no account “bem")));
    }
}
