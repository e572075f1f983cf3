package org.waymark.embedded.server;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.group.ChannelGroup;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Answers the requests of one connection in their order, but not on Netty's few threads: a write waits for the disk, and
 * the more writes wait at once, the more of them share a sync. Nor on virtual threads, for the store is native code, which
 * keeps the few threads that carry those.
 */
final class RequestHandler extends MongoDatabaseHandler {

    private final Executor executor;
    private CompletableFuture<Void> previous = CompletableFuture.completedFuture(null);

    RequestHandler(MongoBackend backend, ChannelGroup channels, Executor executor) {
        super(backend, channels);
        this.executor = executor;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        previous = previous.thenRunAsync(() -> answer(context, request), executor);
    }

    private void answer(ChannelHandlerContext context, ClientRequest request) {
        try {
            super.channelRead0(context, request);
        } catch (RuntimeException e) {
            context.fireExceptionCaught(e);
        }
    }
}
