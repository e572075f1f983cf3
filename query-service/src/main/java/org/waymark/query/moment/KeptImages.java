package org.waymark.query.moment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.Compaction;
import org.waymark.query.views.DamagedViewException;
import org.waymark.query.views.StatesCodec;
import org.waymark.query.views.View;

/**
 * Past states of strategies in MongoDB, compressed, so that a past moment is folded from the nearest of them and not from
 * the beginning. They are never needed: whatever is missing, or was made by other folds or before a text was removed, is
 * passed over; what is damaged is dropped and made again. Two collections: {@code kept_images} says which there are, {@code kept_image_states} holds their states.
 */
public final class KeptImages {

    private static final Logger log = LoggerFactory.getLogger(KeptImages.class);

    /** A document may have 16 MB; an image that comes near is not kept. */
    private static final long MAX_BYTES = 12_000_000;

    private static final String IMAGES = "kept_images";
    private static final String STATES = "kept_image_states";

    /**
     * An image that is kept.
     *
     * @param position every event of the strategy up to and with it is in it, and none after it
     * @param events   how many events of the strategy those are
     * @param meeting  whether it was made because people met at that position
     * @param redacted the last removal of a text that was known when it was made; after another it must not be used
     * @param bytes    that its states take
     */
    record Kept(String id, long position, long events, boolean meeting, long redacted, long bytes) {}

    private final MongoDatabase database;
    private final MongoCollection<Document> images;
    private final MongoCollection<Document> states;
    private final Map<String, View<?>> views;
    private final String folds;
    private final Set<StrategyCode> damaged = ConcurrentHashMap.newKeySet();

    /** @param views those whose states are kept */
    public KeptImages(MongoDatabase database, Set<View<?>> views) {
        this.database = database;
        this.images = database.getCollection(IMAGES);
        this.states = database.getCollection(STATES);
        this.views = views.stream().collect(Collectors.toMap(View::name, view -> view));
        this.folds = views.stream()
                .map(view -> view.name() + ".v" + view.version())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    void prepare() {
        images.createIndex(Indexes.ascending("strategy", "position"));
    }

    /** The images of a strategy that these folds made, in order. */
    List<Kept> of(StrategyCode strategy) {
        List<Kept> found = new ArrayList<>();
        for (Document image : stored(strategy)) {
            if (folds.equals(image.get("folds"))) {
                try {
                    found.add(kept(strategy, image));
                } catch (RuntimeException e) {
                    dropDamaged(strategy, image.get("_id"), e);
                }
            }
        }
        found.sort(Comparator.comparingLong(Kept::position));
        return found;
    }

    private List<Document> stored(StrategyCode strategy) {
        try {
            return images.find(eq("strategy", strategy.value())).into(new ArrayList<>());
        } catch (MongoException e) {
            dropAllIfDamaged(strategy, e);
            return List.of();
        }
    }

    /** @throws RuntimeException if the document does not say what it must */
    private static Kept kept(StrategyCode strategy, Document image) {
        if (!id(strategy, image.getLong("position")).equals(image.getString("_id"))) {
            throw new IllegalArgumentException("it is not of the position in its id");
        }
        return new Kept(
                image.getString("_id"),
                image.getLong("position"),
                image.getLong("events"),
                image.getBoolean("meeting"),
                image.getLong("redacted"),
                image.getLong("bytes"));
    }

    /**
     * The last image at or before a position.
     *
     * @param redacted the last removal of a text that is known: images made before it are passed over
     */
    Optional<Held.Reached> nearest(StrategyCode strategy, long position, long redacted) {
        return of(strategy).reversed().stream()
                .filter(image -> image.position() <= position && image.redacted() == redacted)
                .flatMap(image -> intact(strategy, image).stream())
                .findFirst();
    }

    /** What an image holds; it is dropped where that is damaged, so that it is made again. */
    private Optional<Held.Reached> intact(StrategyCode strategy, Kept image) {
        try {
            return read(strategy, image);
        } catch (MongoException e) {
            dropAllIfDamaged(strategy, e);
        } catch (RuntimeException e) {
            dropDamaged(strategy, image.id(), e);
        }
        return Optional.empty();
    }

    /** With all after it: they may have been folded from it, and are made again in order. */
    private void dropDamaged(StrategyCode strategy, @Nullable Object id, RuntimeException why) {
        log.error("The image {} of the past of {} is damaged; it is made again", id, strategy, why);
        damaged.add(strategy);
        images.deleteOne(eq("_id", id));
        states.deleteOne(eq("_id", id));
        long from = id instanceof String text && text.matches("[^/]*/\\d{1,18}")
                ? Long.parseLong(text.substring(text.indexOf('/') + 1))
                : -1;
        for (Document image : images.find(eq("strategy", strategy.value()))) {
            if (!(image.get("position") instanceof Long position) || position >= from) {
                images.deleteOne(eq("_id", image.get("_id")));
                states.deleteOne(eq("_id", image.get("_id")));
            }
        }
    }

    private void dropAllIfDamaged(StrategyCode strategy, MongoException failure) {
        if (!DamagedViewException.isDamage(failure)) {
            throw failure;
        }
        log.error("The images of the past are damaged; they are made again", failure);
        damaged.add(strategy);
        images.drop();
        states.drop();
    }

    /** Strategies of which damaged images were dropped since this was last asked. */
    Set<StrategyCode> damaged() {
        Set<StrategyCode> found = Set.copyOf(damaged);
        damaged.removeAll(found);
        return found;
    }

    private static String id(StrategyCode strategy, long position) {
        return strategy.value() + "/" + position;
    }

    private Optional<Held.Reached> read(StrategyCode strategy, Kept image) {
        Document stored = states.find(eq(image.id())).first();
        if (stored == null) {
            return Optional.empty();
        }
        Document packed = stored.get("states", Document.class);
        Map<View<?>, ViewStates<?>> read = new HashMap<>();
        views.forEach((name, view) -> read.put(view, states(view, strategy, packed.get(name, Binary.class))));
        return Optional.of(
                new Held.Reached(new States(read, Map.of(), image.position(), image.redacted()), image.position()));
    }

    private static <S> ViewStates<S> states(View<S> view, StrategyCode strategy, Binary packed) {
        return ViewStates.of(StatesCodec.read(view, strategy, packed.getData()));
    }

    /** Keeps states, unless they are incomplete or too large; says what it has kept, or would have. */
    Kept keep(StrategyCode strategy, States folded, long position, long events, boolean meeting) {
        String id = id(strategy, position);
        Kept none = new Kept(id, position, events, meeting, folded.redacted(), 0);
        if (!folded.failed().isEmpty()) {
            return none;
        }
        Document packed = new Document();
        long bytes = 0;
        for (View<?> view : views.values()) {
            byte[] written = written(folded.of(view));
            bytes += written.length;
            packed.append(view.name(), new Binary(written));
        }
        if (bytes > MAX_BYTES) {
            return none;
        }
        ReplaceOptions orNew = new ReplaceOptions().upsert(true);
        states.replaceOne(
                eq(id),
                new Document("_id", id).append("strategy", strategy.value()).append("states", packed),
                orNew);
        images.replaceOne(
                eq(id),
                new Document("_id", id)
                        .append("strategy", strategy.value())
                        .append("position", position)
                        .append("events", events)
                        .append("meeting", meeting)
                        .append("redacted", folded.redacted())
                        .append("bytes", bytes)
                        .append("folds", folds),
                orNew);
        return new Kept(id, position, events, meeting, folded.redacted(), bytes);
    }

    private static <S> byte[] written(ViewStates<S> states) {
        return StatesCodec.write(states.all());
    }

    /** Discards images. */
    void drop(List<Kept> gone) {
        List<String> ids = gone.stream().map(Kept::id).toList();
        if (!ids.isEmpty()) {
            images.deleteMany(in("_id", ids));
            states.deleteMany(in("_id", ids));
        }
    }

    /**
     * Discards all images of a strategy, because a text that they may hold was removed (docs/adr/0010), and asks the database
     * to let go of them.
     */
    public void forget(StrategyCode strategy) {
        Bson all = and(gte("_id", strategy.value() + "/"), lt("_id", strategy.value() + "0"));
        images.deleteMany(all);
        if (states.deleteMany(all).getDeletedCount() > 0) {
            new Compaction(database, List.of(STATES)).ask();
        }
    }

    /** How many there are, and their bytes: {@code count} and {@code bytes}. */
    Size size() {
        long count = 0;
        long bytes = 0;
        for (Document image : images.find()) {
            count++;
            bytes += image.getLong("bytes");
        }
        return new Size(count, bytes);
    }

    /** What the images that are kept take. */
    record Size(long count, long bytes) {}
}
