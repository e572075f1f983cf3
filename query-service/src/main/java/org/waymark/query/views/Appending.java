package org.waymark.query.views;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changed copies of lists, for folds: what they are given stays as it was. */
public final class Appending {

    private static final int LONG = 16;

    private Appending() {}

    /** The list with one more at its end. A long one is not copied each time. */
    public static <T> List<T> plus(List<T> list, T last) {
        if (list.size() >= LONG) {
            return (list instanceof GrownList<T> grown ? grown : GrownList.copyOf(list)).plus(last);
        }
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** The list with one more at its end, unless it is there. */
    public static <T> List<T> including(List<T> list, T one) {
        return list.contains(one) ? list : plus(list, one);
    }

    /** The list with one more at its end, but no more than so many of the last. */
    public static <T> List<T> last(int most, List<T> list, T last) {
        return plus(list.subList(Math.max(0, list.size() + 1 - most), list.size()), last);
    }

    /** The list with one more at its end, but no more than so many: the first of all and the last. */
    public static <T> List<T> firstAndLast(int most, List<T> list, T last) {
        return list.isEmpty()
                ? List.of(last)
                : Stream.concat(Stream.of(list.getFirst()), last(most - 1, list.subList(1, list.size()), last).stream())
                        .toList();
    }

    /** The list without those equal to this. */
    public static <T> List<T> without(List<T> list, T gone) {
        return list.stream().filter(each -> !each.equals(gone)).toList();
    }

    /** The list with some of its elements changed, each in its place. */
    public static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        return list.stream()
                .map(each -> which.test(each) ? change.apply(each) : each)
                .toList();
    }
}
