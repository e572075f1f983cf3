package org.waymark.resilience.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything that was ever sent: what the clients remember across all crashes. */
public final class Book {

    private final Map<String, Sent> byKey = new ConcurrentHashMap<>();

    public void enter(Sent sent) {
        byKey.put(sent.key(), sent);
    }

    public @Nullable Sent find(String key) {
        return byKey.get(key);
    }

    public List<Sent> all() {
        return List.copyOf(byKey.values());
    }

    public List<Sent> open() {
        return those(Sent::isOpen);
    }

    public List<Sent> acknowledged() {
        return those(Sent::isAcknowledged);
    }

    /** Some of what was acknowledged. */
    public List<Sent> acknowledged(int atMost, Random random) {
        List<Sent> shuffled = new ArrayList<>(acknowledged());
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(atMost, shuffled.size()));
    }

    private List<Sent> those(Predicate<Sent> condition) {
        return byKey.values().stream().filter(condition).toList();
    }
}
