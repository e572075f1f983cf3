package org.waymark.resilience.load;

import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.standalone.testing.Answer;
import org.waymark.standalone.testing.Api;

/** Clients that send one command after another, each under a key of its own, until nobody answers any more. */
public final class Load implements AutoCloseable {

    private final Consumer<Answer> watcher;
    private final Api api;
    private final Book book;
    private final BiFunction<String, Random, Sent> next;
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable AssertionError> failure = new AtomicReference<>();
    private volatile boolean over;

    /** @param next what to send under a key */
    public Load(Api api, Book book, BiFunction<String, Random, Sent> next) {
        this(_ -> {}, api, book, next);
    }

    /** @param watcher is told every answer, and may refuse it by an error; then this ends with that error */
    public Load(Consumer<Answer> watcher, Api api, Book book, BiFunction<String, Random, Sent> next) {
        this.watcher = watcher;
        this.api = api;
        this.book = book;
        this.next = next;
    }

    /** Lets clients begin; they go on until this is closed or Waymark is gone. */
    public Load begin(int count, String round, Random random) {
        for (int client = 0; client < count; client++) {
            String name = round + "-" + client;
            Random own = new Random(random.nextLong());
            clients.submit(() -> sendUntilOver(name, own));
        }
        return this;
    }

    private void sendUntilOver(String name, Random random) {
        for (int number = 0; !over; number++) {
            Sent sent = next.apply(name + "-" + number, random);
            book.enter(sent);
            try {
                Answer answer = sent.send(api);
                sent.answered(answer);
                watcher.accept(answer);
            } catch (UncheckedIOException gone) {
                return;
            } catch (AssertionError e) {
                failure.compareAndSet(null, e);
                return;
            }
        }
    }

    /** Lets the clients come to their end. */
    @Override
    public void close() {
        over = true;
        clients.close();
        AssertionError first = failure.get();
        if (first != null) {
            throw first;
        }
    }
}
