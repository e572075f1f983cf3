package org.waymark.query.views;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.waymark.events.StrategyCode;

/** All states of a view of one strategy as compressed bytes: JSON, an array of {@code {id, first, seen, state}}. */
public final class StatesCodec {

    private StatesCodec() {}

    private record Line(String id, long first, long seen, Object state) {}

    /** The bytes of some states. */
    public static <S> byte[] write(Collection<StoredState<S>> states) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, fast)) {
            ViewJson.MAPPER.writeValue(
                    packed,
                    states.stream()
                            .map(held -> new Line(held.id(), held.first(), held.seen(), held.state()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    /** The states that were written, in their order. */
    @SuppressWarnings("unchecked") // the state is read as the view's type
    public static <S> List<StoredState<S>> read(View<S> view, StrategyCode strategy, byte[] bytes) {
        var line = ViewJson.MAPPER.getTypeFactory().constructParametricType(Read.class, view.stateType());
        var lines = ViewJson.MAPPER.getTypeFactory().constructCollectionType(List.class, line);
        List<Read<S>> read = (List<Read<S>>) ViewJson.MAPPER.readValue(inflated(bytes), lines);
        return read.stream()
                .map(held -> new StoredState<>(held.id(), strategy, held.first(), held.seen(), held.state()))
                .toList();
    }

    /** To the end, where the checksum of the compressed bytes is. */
    private static byte[] inflated(byte[] bytes) {
        try (InflaterInputStream packed = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return packed.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Read<S>(String id, long first, long seen, S state) {}

    /** About how many bytes a state takes in memory: three for each byte of its JSON. */
    public static long weight(Object state) {
        return 3L * ViewJson.MAPPER.writeValueAsBytes(state).length;
    }
}
