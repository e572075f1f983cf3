package org.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventShapeTest {

    private enum Colour {
        RED,
        BLUE
    }

    private record Wheel(int size, List<Colour> colours) {}

    private record Cart(
            StrategyCode code,
            @Nullable LocalDate built,
            List<Wheel> wheels,
            @Nullable Wheel spare,
            @Nullable Integer seats) {}

    private record Renamed(@JsonProperty("other") String name) {}

    private record Keyed(Map<String, String> names) {}

    @Test
    void isEveryFieldThatTheJsonCanHave() {
        assertThat(EventShape.of(Cart.class)).isEqualTo("""
                built: LocalDate?
                code: String
                seats: int?
                spare.colours[]: BLUE | RED
                spare.size: int
                spare: ?
                wheels[].colours[]: BLUE | RED
                wheels[].size: int
                """);
    }

    @Test
    void refusesWhatItCouldNotSee() {
        assertThatThrownBy(() -> EventShape.of(Renamed.class)).hasMessageContaining("JsonProperty");
        assertThatThrownBy(() -> EventShape.of(Keyed.class)).hasMessageContaining("lists only");
    }
}
