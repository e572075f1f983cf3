package org.waymark.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppendingTest {

    /** Many lists that were made of each other, also several of one, each beside what it must be. */
    @Test
    void everyListStaysAsItWas() {
        Random random = new Random(1);
        List<List<Integer>> lists = new ArrayList<>(List.of(List.of()));
        List<List<Integer>> copies = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < 3_000; i++) {
            int of = random.nextInt(50) == 0 ? random.nextInt(lists.size()) : lists.size() - 1;
            List<Integer> copy = new ArrayList<>(copies.get(of));
            copy.add(i);
            lists.add(Appending.plus(lists.get(of), i));
            copies.add(copy);
        }

        assertThat(lists).isEqualTo(copies);
        assertThat(lists).anySatisfy(list -> assertThat(list).hasSizeGreaterThan(100));
    }

    @Test
    void aLongListSharesItsElementsWithTheOneItWasMadeOf() {
        List<Integer> list = List.of();
        int copied = 0;
        for (int i = 0; i < 1_000; i++) {
            List<Integer> longer = Appending.plus(list, i);
            copied += shares(list, longer) ? 0 : longer.size();
            list = longer;
        }

        assertThat(list).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
        assertThat(copied).as("elements copied on the way to a thousand").isLessThan(4_000);
    }

    private static boolean shares(List<Integer> list, List<Integer> longer) {
        return list instanceof GrownList<Integer> grown
                && longer instanceof GrownList<Integer> made
                && made.sharesWith(grown);
    }

    @Test
    void nobodyElseChangesIt() {
        List<Integer> list = IntStream.range(0, 20).boxed().toList();
        List<Integer> grown = Appending.plus(list, 20);

        assertThatThrownBy(() -> grown.add(21)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> grown.set(0, 21)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> grown.get(21)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(Appending.changed(grown, each -> each == 3, each -> 33))
                .contains(33)
                .hasSize(21);
        assertThat(Appending.without(grown, 3)).hasSize(20);
    }
}
