package com.academy.gateway.connection;

import com.academy.gateway.problem.UnreadableRequests;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Ends a connection whose client sends a body with a chunk that cannot be read. Reactor Netty would take the body for
 * complete there, and a service would get the first part of it as the whole.
 */
@Component
@Order(3)
class BrokenBodies implements NettyServerCustomizer {

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) -> {
            if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "academy.bodies", new Ending());
            }
        });
    }

    @ChannelHandler.Sharable
    private static final class Ending extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            boolean broken = message instanceof HttpContent content
                    && !(message instanceof HttpRequest)
                    && content.decoderResult().isFailure();
            if (!broken) {
                context.fireChannelRead(message);
                return;
            }
            ReferenceCountUtil.release(message);
            context.writeAndFlush(UnreadableRequests.explained(
                            HttpVersion.HTTP_1_1,
                            HttpResponseStatus.BAD_REQUEST,
                            "The body has a chunk that cannot be read."))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }
}
