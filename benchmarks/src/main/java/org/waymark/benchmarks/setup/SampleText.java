package org.waymark.benchmarks.setup;

import java.util.List;
import java.util.random.RandomGenerator;

/** Text as long and as repetitive as what people write in reports; it says nothing. */
final class SampleText {

    private static final List<String> WORDS = List.of(("the team has met with partners and agreed a plan to recruit"
                    + " social workers for the pilot; training is booked in spring, two posts remain open while"
                    + " funding is confirmed by the board, and managers review caseloads every month with the"
                    + " workforce lead before the next steering group")
            .split(" "));

    private SampleText() {}

    /** {@return a text of {@code least} to {@code most} words} */
    static String text(RandomGenerator random, int least, int most) {
        int count = random.nextInt(least, most + 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
