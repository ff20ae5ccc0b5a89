package com.academy.gateway.connection;

import com.academy.gateway.problem.UnreadableRequests;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Ends a connection whose client begins a request and does not complete its line and headers in time. */
@Component
@Order(2)
class RequestHeads implements NettyServerCustomizer {

    private final Duration time;

    RequestHeads(ConnectionProperties properties) {
        this.time = properties.head();
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) -> {
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.get(NettyPipeline.HttpCodec) != null) {
                Deadline deadline = new Deadline(time);
                pipeline.addBefore(NettyPipeline.HttpCodec, "academy.bytes", deadline);
                pipeline.addAfter(NettyPipeline.HttpCodec, "academy.heads", deadline.heads());
            }
        });
    }

    /** Starts with the first byte of a request. */
    private static final class Deadline extends ChannelInboundHandlerAdapter {

        private final Duration time;
        private boolean inRequest;
        private @Nullable Future<?> running;

        Deadline(Duration time) {
            this.time = time;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (!inRequest && message instanceof ByteBuf bytes && bytes.isReadable()) {
                inRequest = true;
                running = context.executor().schedule(() -> expire(context), time.toMillis(), TimeUnit.MILLISECONDS);
            }
            context.fireChannelRead(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }

        ChannelInboundHandlerAdapter heads() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object message) {
                    if (message instanceof HttpRequest) {
                        stop();
                    }
                    if (message instanceof LastHttpContent) {
                        inRequest = false;
                    }
                    context.fireChannelRead(message);
                }
            };
        }

        private void stop() {
            if (running != null) {
                running.cancel(false);
                running = null;
            }
        }

        private void expire(ChannelHandlerContext context) {
            context.pipeline()
                    .context("academy.heads")
                    .writeAndFlush(UnreadableRequests.explained(
                            HttpVersion.HTTP_1_1,
                            HttpResponseStatus.REQUEST_TIMEOUT,
                            "The headers were not complete within " + time.toSeconds() + " seconds."))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }
}
